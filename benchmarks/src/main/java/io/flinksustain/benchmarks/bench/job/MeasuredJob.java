package io.flinksustain.benchmarks.bench.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.benchmarks.lab.cluster.Broker;
import io.flinksustain.benchmarks.lab.cluster.FlinkRest;
import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.monitor.testing.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job on a Flink of its own, in a process of its own, that tells its progress. */
public final class MeasuredJob implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration CHECKPOINT = Duration.ofMinutes(5);
  private static final Duration STALL = Duration.ofSeconds(60);
  private static final Duration DRAIN = Duration.ofMinutes(30);

  private final Child process;
  private final FlinkRest rest;
  private final ProgressLog progress;
  private final Optional<String> unheld;

  /** Starts it with its files under {@code run}. */
  public MeasuredJob(JobSetup setup, Broker broker, Path run) {
    int port = FreePorts.pick(1).get(0);
    Path file = run.resolve(setup.name() + ".progress.jsonl");
    rest = new FlinkRest("http://127.0.0.1:" + port);
    progress = new ProgressLog(file);
    process =
        Child.start(
            setup.name(),
            run,
            Map.of(),
            setup.command(run, options(setup.name(), broker, run, port, file)));
    unheld = Cores.limit(process.pid(), setup.cores());
  }

  private static Map<String, String> options(
      String name, Broker broker, Path run, int port, Path file) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("kafka.bootstrap-servers", broker.bootstrapServers());
    options.put("kafka.group-id", name);
    options.put("kafka.transactional-id-prefix", name);
    options.put("flink.rest.address", "127.0.0.1");
    options.put("flink.rest.port", String.valueOf(port));
    options.put("flink.io.tmp.dirs", run.resolve("tmp").toString());
    options.put(
        "flink.execution.checkpointing.dir",
        run.resolve("checkpoints").resolve(name).toUri().toString());
    options.put("flink.metrics.reporters", "progress");
    String reporter = "flink.metrics.reporter.progress.";
    options.put(reporter + "factory.class", ProgressReporterFactory.class.getName());
    options.put(reporter + "interval", "100 ms");
    options.put(reporter + "file", file.toString());
    options.put(reporter + "broker", String.valueOf(broker.process().pid()));
    return options;
  }

  public Child process() {
    return process;
  }

  /** Why the process is not held to its cores; empty when it is, or need not be. */
  public Optional<String> unheld() {
    return unheld;
  }

  public FlinkRest rest() {
    return rest;
  }

  public ProgressLog progress() {
    return progress;
  }

  /** Waits until a counter has reached {@code count}; throws when it stands still before. */
  public void await(String counter, long count) {
    Stall stall = new Stall(STALL, START);
    String what = counter + " to reach " + count;
    Waiting.until(
        what,
        DRAIN,
        List.of(process),
        () -> progress.counter(counter) >= count || stall.at(progress.counter(counter)));
    if (progress.counter(counter) < count) {
      throw new LabException(
          process.tail() + '\n' + what + ": it stands still at " + progress.counter(counter));
    }
  }

  /** Takes a checkpoint now, which also commits what was found, and gives its statistics. */
  public JsonNode checkpoint() {
    String job = "/jobs/" + rest.get("/jobs").path("jobs").path(0).path("id").asText();
    String trigger =
        rest.post(job + "/checkpoints", Map.of("checkpointType", "FULL"))
            .path("request-id")
            .asText();
    String status = job + "/checkpoints/" + trigger;
    Waiting.until(
        "a checkpoint",
        CHECKPOINT,
        List.of(process),
        () -> rest.get(status).path("status").path("id").asText().equals("COMPLETED"));
    JsonNode failure = rest.get(status).path("operation").path("failureCause");
    if (!failure.isMissingNode() && !failure.isNull()) {
      throw new LabException("the checkpoint failed: " + failure.path("stack-trace").asText());
    }
    long id = rest.get(status).path("operation").path("checkpointId").asLong();
    return rest.get(job + "/checkpoints/details/" + id);
  }

  /** Writes what the flight recorder has; a JVM that is asked to end may not find the time to. */
  public void dump(Path recording) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process dump =
          new ProcessBuilder(
                  jcmd.toString(),
                  String.valueOf(process.pid()),
                  "JFR.dump",
                  "filename=" + recording)
              .redirectErrorStream(true)
              .start();
      String answer = new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (dump.waitFor() != 0) {
        throw new LabException("no recording: " + answer);
      }
    } catch (IOException e) {
      throw new LabException("no recording, " + jcmd + " does not run: --profile needs a JDK", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
