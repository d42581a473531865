package io.flinksustain.monitor.observe;

import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Deployment;
import io.flinksustain.lint.ClusterSpec;
import io.flinksustain.lint.Measured;
import io.flinksustain.lint.Spec;
import io.flinksustain.monitor.observe.Target.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.apache.flink.configuration.Configuration;

/** Reads once how a cluster is configured, for lint. */
public final class ClusterLook {
  private static final String CLUSTER = "cluster";

  private final RestApi api;

  private ClusterLook(RestApi api) {
    this.api = api;
  }

  /**
   * What the cluster says of itself.
   *
   * @param url of the JobManager's REST API
   */
  public static Spec at(String url) {
    ObserveSettings settings = ObserveSettings.of(new Configuration());
    Target target = new Target(Kind.FLINK_REST, url.replaceAll("/+$", ""), CLUSTER);
    try {
      return new ClusterLook(new RestApi(target, settings.http(), settings.headers())).look();
    } catch (CompletionException e) {
      throw new ClusterUnavailable(
          "no Flink cluster can be read at %s: %s".formatted(target.url(), RestApi.cause(e)), e);
    }
  }

  private Spec look() {
    Map<String, String> configuration = new TreeMap<>(api.config().join());
    Deployment deployment = api.deployment().join();
    Measured measured =
        new Measured(
            deployment.taskManagers(),
            deployment.slotsPerTaskManager(),
            deployment.cores(),
            deployment.processMemoryBytes(),
            jobs());
    String address = api.target().url() + "/jobmanager/config";
    return ClusterSpec.of(address, deployment.flinkVersion(), configuration, measured);
  }

  private List<Measured.Job> jobs() {
    List<Measured.Job> jobs = new ArrayList<>();
    api.runningJobs().join().forEach((id, name) -> jobs.add(job(id, name)));
    return jobs;
  }

  private Measured.Job job(String id, String name) {
    Checkpointing checkpointing = api.checkpointing(id).join();
    return new Measured.Job(name, checkpointing.intervalMs(), checkpointing.p99DurationMs());
  }
}
