package io.flinksustain.benchmarks.lab.cluster;

import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.benchmarks.lab.scenario.ClusterSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.MemorySize;

/** A cluster that runs Sustain, one job at a time, as users run it on theirs. */
public final class SustainCluster implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final Path run;
  private final FlinkCluster cluster;
  private final FlinkRest rest;
  private String jar = "";
  private String job = "";

  /**
   * A cluster with one task manager, with its files under {@code run}.
   *
   * @param slots of the task manager, and the parallelism of Sustain
   * @param more of Flink's configuration
   */
  public SustainCluster(
      Path flinkHome, Path run, int slots, MemorySize taskHeap, Map<String, String> more) {
    this.run = run;
    Map<String, String> config = new HashMap<>(more);
    // Kafka's client is among the cluster's jars too, and its connector finds that one.
    config.put("classloader.parent-first-patterns.additional", "org.apache.kafka.");
    config.put("parallelism.default", String.valueOf(slots));
    config.put("taskmanager.memory.jvm-metaspace.size", "256m");
    cluster =
        new FlinkCluster(flinkHome, run, new ClusterSpec(1, slots, taskHeap, null, null, config));
    rest = cluster.rest();
  }

  /** Starts every process, with what users submit. */
  public void start(Path sustainJar) {
    cluster.start();
    jar = rest.upload(sustainJar);
  }

  /** The processes that it is made of. */
  public FlinkCluster cluster() {
    return cluster;
  }

  /**
   * Submits some of its pipelines and waits until all of them run.
   *
   * @param pipelines such as {@code MONITOR;ACTUATE}
   */
  public void run(String pipelines, Map<String, String> options) {
    List<String> arguments = new ArrayList<>(List.of("run", "--run.pipelines", pipelines));
    options.forEach((key, value) -> arguments.addAll(List.of("--" + key, value)));
    job = rest.run(jar, arguments);
    Waiting.until("Sustain to run", TIMEOUT, cluster.processes(), () -> rest.allRunning(job));
  }

  /** Ends Sustain with a savepoint, with which all that it found is committed. */
  public void stop() {
    String savepoints = run.resolve("checkpoints").resolve("savepoints").toUri().toString();
    rest.post("/jobs/" + job + "/stop", Map.of("targetDirectory", savepoints, "drain", false));
    Waiting.until(
        "the end of Sustain",
        TIMEOUT,
        cluster.processes(),
        () -> rest.state(job).equals("FINISHED"));
  }

  /** When the job last entered a state, such as RESTARTING; epoch milliseconds, seconds old. */
  public long since(String state) {
    return rest.get("/jobs/" + job).path("timestamps").path(state).asLong();
  }

  /** How often the job was restored from a checkpoint; seconds old. */
  public long restores() {
    return rest.get("/jobs/" + job + "/checkpoints").path("counts").path("restored").asLong();
  }

  @Override
  public void close() {
    cluster.close();
  }
}
