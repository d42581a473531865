package io.flinksustain.monitor.actuate.rescale;

import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.monitor.actuate.Actuator;
import io.flinksustain.monitor.actuate.Refusal;
import io.flinksustain.monitor.actuate.Stage;
import io.flinksustain.monitor.actuate.Step;
import io.flinksustain.monitor.rest.Http;
import java.util.List;
import java.util.Map;

/**
 * Changes the parallelism of running jobs in place, and reads back that they run with it.
 *
 * <p>What it sets lasts as long as the job runs: whoever deploys it again starts it with the values
 * of the deployment.
 */
public final class RescaleActuator implements Actuator {
  private static final String NAME = "flink-rest";

  private final Map<String, String> urls;
  private final Http http;
  private final Map<String, String> headers;
  private final boolean dryRun;

  /**
   * An actuator for some clusters.
   *
   * @param urls of the JobManagers by the name of the cluster
   * @param dryRun says what it would send and sends nothing
   */
  public RescaleActuator(
      Map<String, String> urls, Http http, Map<String, String> headers, boolean dryRun) {
    this.urls = urls;
    this.http = http;
    this.headers = headers;
    this.dryRun = dryRun;
  }

  @Override
  public String name() {
    return dryRun ? NAME + "-dry-run" : NAME;
  }

  @Override
  public Step look(Command command, Stage stage) {
    try {
      return look(new Rescaling(command.settings()), command, stage);
    } catch (Refusal e) {
      return e.step(stage);
    } catch (FlinkCluster.Failure e) {
      return e.step(stage);
    }
  }

  private Step look(Rescaling rescaling, Command command, Stage stage) {
    FlinkCluster cluster = cluster(command);
    String id = RunningJobs.find(cluster.runningJobs(), command.job());
    JobState job = cluster.job(id);
    job.requireAdaptive();
    Requirements now = cluster.requirements(id);
    List<Setting> found = rescaling.found(now);
    if (rescaling.isSet(now)) {
      return set(cluster, job, now, stage, found);
    }
    if (stage == Stage.BEGUN) {
      return Step.end(Result.FAILED, "somebody else changed it since: " + words(found), found);
    }
    if (!rescaling.isExpected(now)) {
      return Step.refused("not as expected: " + words(found) + "; nothing was changed", found);
    }
    if (stage == Stage.LATE) {
      return Step.tooLate(found);
    }
    Requirements target = rescaling.target(now);
    job.requireRescalable(target, cluster.config());
    return send(cluster, id, target, found);
  }

  private Step send(FlinkCluster cluster, String id, Requirements target, List<Setting> found) {
    String what = cluster.url() + FlinkCluster.requirementsOf(id) + ' ' + target.json();
    if (dryRun) {
      return Step.end(Result.PROPOSED, "dry run, nothing was sent; would PUT " + what, found);
    }
    cluster.require(id, target);
    return Step.watch("PUT " + what, found);
  }

  private static Step set(
      FlinkCluster cluster, JobState job, Requirements now, Stage stage, List<Setting> found) {
    if (job.runsWith(now)) {
      return Step.inEffect(stage, "the job runs, and may have " + now.words(), found);
    }
    return Step.watch(
        "the job is %s and does not run with all it may have, %s; the cluster has %d free slots"
            .formatted(job.topology().state(), now.words(), cluster.freeSlots()),
        List.of());
  }

  private FlinkCluster cluster(Command command) {
    String url = urls.get(command.job().cluster());
    if (url == null) {
      throw new Refusal(
          "the cluster '%s' has no address: add it to sustain.actuate.flink"
              .formatted(command.job().cluster()));
    }
    return new FlinkCluster(url, http, headers);
  }

  private static String words(List<Setting> found) {
    StringBuilder words = new StringBuilder();
    for (Setting setting : found) {
      words.append(words.isEmpty() ? "" : ", ").append(setting.knob());
      words.append(setting.subject().isEmpty() ? "" : " of vertex " + setting.subject());
      words.append(" is ").append(setting.expected());
    }
    return words.toString();
  }

  @Override
  public void close() {
    // The client has nothing that must be closed.
  }
}
