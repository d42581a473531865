package io.flinksustain.benchmarks.lab.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.JavaCommand;
import io.flinksustain.monitor.testing.FreePorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sustain itself: {@code sustain run} on a local cluster, as a process of its own. */
public final class Sustain implements AutoCloseable {
  /** The name that the watched cluster has in everything that Sustain says. */
  public static final String CLUSTER = "lab";

  private static final String MAIN = "io.flinksustain.monitor.Sustain";

  private final Child process;
  private final FlinkRest rest;

  /** Starts it with the options of the scenario on top of what the lab knows. */
  public Sustain(Path run, String bootstrapServers, String watchedRest, Map<String, String> more) {
    int restPort = FreePorts.pick(1).get(0);
    rest = new FlinkRest("http://127.0.0.1:" + restPort);
    Map<String, String> options = new LinkedHashMap<>();
    options.put("kafka.bootstrap-servers", bootstrapServers);
    options.put("observe.flink", CLUSTER + "=" + watchedRest);
    options.put("flink.rest.port", String.valueOf(restPort));
    options.put("flink.rest.address", "127.0.0.1");
    options.put("flink.io.tmp.dirs", run.resolve("tmp").toString());
    options.put(
        "flink.metrics.fetcher.update-interval", SustainCounters.FETCH_INTERVAL.toMillis() + " ms");
    options.putAll(more);
    process =
        Child.start(
            "sustain",
            run,
            Map.of(),
            new JavaCommand(jvmOptions(run), JavaCommand.ownClassPath(), MAIN, arguments(options)));
  }

  public Child process() {
    return process;
  }

  /** The REST API of the local cluster that it runs on. */
  public FlinkRest rest() {
    return rest;
  }

  /** Whether every task of its pipelines runs. */
  public boolean running() {
    JsonNode jobs = rest.get("/jobs").path("jobs");
    for (JsonNode job : jobs) {
      if (!rest.allRunning(job.path("id").asText())) {
        return false;
      }
    }
    return !jobs.isEmpty();
  }

  /** The pipeline's counters: readings, quarantined, windows, late. */
  public Map<String, Long> counters() {
    return new SustainCounters(rest).read(List.of(process));
  }

  @Override
  public void close() {
    process.close();
  }

  private static List<String> jvmOptions(Path run) {
    List<String> jvm = new ArrayList<>(JavaCommand.FLINK_OPENS);
    jvm.add("-Xmx512m");
    jvm.add("-Dlog4j.configurationFile=" + run.resolve("log4j2.properties").toUri());
    return jvm;
  }

  private static List<String> arguments(Map<String, String> options) {
    List<String> arguments = new ArrayList<>(List.of("run"));
    options.forEach((key, value) -> arguments.addAll(List.of("--" + key, value)));
    return arguments;
  }
}
