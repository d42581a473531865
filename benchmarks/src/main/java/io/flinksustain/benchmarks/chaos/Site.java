package io.flinksustain.benchmarks.chaos;

import io.flinksustain.benchmarks.bench.result.Folders;
import io.flinksustain.benchmarks.chaos.check.Victim;
import io.flinksustain.benchmarks.lab.RunFiles;
import io.flinksustain.benchmarks.lab.Steered;
import io.flinksustain.benchmarks.lab.Submission;
import io.flinksustain.benchmarks.lab.Terminal;
import io.flinksustain.benchmarks.lab.cluster.Broker;
import io.flinksustain.benchmarks.lab.cluster.FlinkCluster;
import io.flinksustain.benchmarks.lab.cluster.Sustain;
import io.flinksustain.benchmarks.lab.cluster.SustainCluster;
import io.flinksustain.benchmarks.lab.cluster.ZooKeeper;
import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.benchmarks.lab.scenario.JobSpec;
import io.flinksustain.benchmarks.lab.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.MemorySize;

/**
 * All processes: the broker, the watched cluster, and Sustain on a cluster of its own that is
 * highly available, with the observer beside it.
 *
 * <pre>
 *   watched cluster &lt;-- observer --&gt; broker &lt;--&gt; Sustain's JobManager and task manager
 *          ^                                        |             |
 *          +---------------- gate &lt;-----------------+         ZooKeeper
 * </pre>
 */
final class Site implements AutoCloseable {
  static final String PREFIX = "sustain.";

  private static final Duration TIMEOUT = Duration.ofMinutes(3);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final MemorySize TASK_HEAP = MemorySize.parse("256m");

  /** That a dead process is noticed in seconds, and what it ran starts anew at once. */
  private static final Map<String, String> QUICK =
      Map.of(
          "heartbeat.interval", "1000",
          "heartbeat.timeout", "10000",
          "restart-strategy.type", "fixed-delay",
          "restart-strategy.fixed-delay.attempts", "1000000",
          "restart-strategy.fixed-delay.delay", "1 s");

  private final Scenario scenario;
  private final RunFiles files;
  private final Broker broker;
  private final FlinkCluster watched;
  private final Gate gate;
  private final ZooKeeper zookeeper;
  private final SustainCluster sustain;
  private final Map<String, String> ids = new LinkedHashMap<>();
  private Sustain observer;
  private int observers;
  private int releases;

  /** Starts the first of them; the others come with {@link #start}. */
  Site(Scenario scenario, RunFiles files) {
    this.scenario = scenario;
    this.files = files;
    Path own = files.part("sustain");
    broker = new Broker(files.run());
    zookeeper = new ZooKeeper(files.flinkHome(), files.run());
    watched = new FlinkCluster(files.flinkHome(), files.part("watched"), scenario.cluster());
    gate = new Gate(watched.rest().address());
    Map<String, String> config = new LinkedHashMap<>(QUICK);
    config.putAll(zookeeper.options(own));
    sustain = new SustainCluster(files.flinkHome(), own, 1, TASK_HEAP, config);
  }

  /** Starts the rest, one after the other. */
  void start(Terminal terminal) {
    terminal.step("broker", this::startBroker);
    terminal.step("watched", this::startWatched);
    terminal.step("sustain", this::startSustain);
    terminal.step("observer", this::startObserver);
  }

  private String startBroker() {
    broker.awaitReady();
    return broker.bootstrapServers();
  }

  private String startWatched() {
    watched.start();
    ids.putAll(Submission.of(scenario.jobs(), files.watchedJar(), watched));
    return watched.rest().address() + "  " + String.join(", ", ids.keySet());
  }

  private String startSustain() {
    sustain.start(Folders.sustainJar());
    Map<String, String> options =
        new LinkedHashMap<>(Steered.options(scenario, files.run(), gate.address()));
    options.remove("run.pipelines");
    options.put("kafka.bootstrap-servers", broker.bootstrapServers());
    sustain.run("MONITOR;ACTUATE", options);
    return sustain.cluster().rest().address();
  }

  private String startObserver() {
    Map<String, String> options = new LinkedHashMap<>(scenario.sustain());
    options.put("run.pipelines", "OBSERVE");
    observer =
        new Sustain(
            files.part("observer-" + ++observers),
            broker.bootstrapServers(),
            watched.rest().address(),
            options);
    Waiting.until(
        "that the observer runs", TIMEOUT, List.of(observer.process()), observer::running);
    return observer.rest().address();
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  WatchedJobs jobs() {
    return new WatchedJobs(watched.rest(), gate, Map.copyOf(ids));
  }

  /** Replaces a job by another release of its program, as its team would. */
  void redeploy(JobSpec job) {
    String old = ids.get(job.name());
    watched.rest().cancel(old);
    Waiting.until(
        "the end of " + job.name(),
        TIMEOUT,
        watched.processes(),
        () -> watched.rest().state(old).equals("CANCELED"));
    ids.putAll(Submission.of(List.of(job.release(++releases)), files.watchedJar(), watched));
  }

  /** Kills with SIGKILL and, but for the observer, starts again as Kubernetes would. */
  void strike(Victim victim) {
    switch (victim) {
      case TASK_MANAGER -> sustain.cluster().replaceTaskManager();
      case JOB_MANAGER -> sustain.cluster().replaceJobManager();
      case BROKER -> restartBroker(Duration.ZERO);
      case BROKER_FOR_A_MINUTE -> restartBroker(MINUTE);
      case METRICS -> observer.process().kill();
    }
  }

  private void restartBroker(Duration away) {
    broker.kill();
    Waiting.sleep(away);
    broker.resume();
  }

  /** Starts the observer again, when it was killed. */
  void heal() {
    if (!observer.process().alive()) {
      startObserver();
    }
  }

  /** Those that must be alive now. */
  List<Child> processes() {
    List<Child> all = new ArrayList<>(watched.processes());
    all.addAll(sustain.cluster().processes());
    all.add(broker.process());
    all.add(zookeeper.process());
    return all;
  }

  @Override
  public void close() {
    if (observer != null) {
      observer.close();
    }
    sustain.close();
    zookeeper.close();
    gate.close();
    watched.close();
    broker.close();
  }
}
