package io.flinksustain.benchmarks.bench.recovery;

import io.flinksustain.benchmarks.lab.cluster.FlinkCluster;
import io.flinksustain.benchmarks.lab.cluster.FlinkRest;
import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.benchmarks.lab.scenario.ClusterSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.MemorySize;

/** A cluster that runs the monitor, one job at a time, as users run it on theirs. */
final class MonitorCluster implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final int SLOTS = 2;

  private final Path run;
  private final FlinkCluster cluster;
  private final FlinkRest rest;
  private String jar = "";
  private String job = "";

  MonitorCluster(Path flinkHome, Path run, MemorySize taskHeap) {
    this.run = run;
    ClusterSpec spec =
        new ClusterSpec(
            1,
            SLOTS,
            taskHeap,
            null,
            null,
            Map.of(
                // Kafka's client is among the cluster's jars too, and its connector finds that one.
                "classloader.parent-first-patterns.additional",
                "org.apache.kafka.",
                "parallelism.default",
                String.valueOf(SLOTS),
                "taskmanager.memory.jvm-metaspace.size",
                "256m"));
    cluster = new FlinkCluster(flinkHome, run, spec);
    rest = cluster.rest();
  }

  void start(Path sustainJar) {
    cluster.start();
    jar = rest.upload(sustainJar);
  }

  FlinkCluster cluster() {
    return cluster;
  }

  /** Submits the monitor and waits until all of it runs. */
  void run(Map<String, String> options) {
    List<String> arguments = new ArrayList<>(List.of("run", "--run.pipelines", "MONITOR"));
    options.forEach((key, value) -> arguments.addAll(List.of("--" + key, value)));
    job = rest.run(jar, arguments);
    Waiting.until("the monitor", TIMEOUT, cluster.processes(), () -> rest.allRunning(job));
  }

  /** Ends the monitor with a savepoint, with which all that it found is committed. */
  void stop() {
    String savepoints = run.resolve("checkpoints").resolve("savepoints").toUri().toString();
    rest.post("/jobs/" + job + "/stop", Map.of("targetDirectory", savepoints, "drain", false));
    Waiting.until(
        "the end of the monitor",
        TIMEOUT,
        cluster.processes(),
        () -> rest.state(job).equals("FINISHED"));
  }

  /** When the job last entered a state, such as RESTARTING; epoch milliseconds, seconds old. */
  long since(String state) {
    return rest.get("/jobs/" + job).path("timestamps").path(state).asLong();
  }

  /** How often the job was restored from a checkpoint; seconds old. */
  long restores() {
    return rest.get("/jobs/" + job + "/checkpoints").path("counts").path("restored").asLong();
  }

  @Override
  public void close() {
    cluster.close();
  }
}
