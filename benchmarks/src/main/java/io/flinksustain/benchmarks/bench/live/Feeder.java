package io.flinksustain.benchmarks.bench.live;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinksustain.benchmarks.fleet.FleetFeeder;
import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.JavaCommand;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.lab.process.RunDirectory;
import io.flinksustain.benchmarks.lab.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A live fleet as a process of its own. */
public final class Feeder implements AutoCloseable {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private static final Duration START = Duration.ofMinutes(3);
  private static final String HEAP = "-Xmx512m";

  private final Child process;
  private final Path onsets;
  private final Path status;
  private final Plan plan;

  /** Starts it with its files under {@code run}; the first reports are due soon after. */
  public Feeder(Path run, String bootstrapServers, Plan plan) {
    onsets = run.resolve("onsets.json");
    status = run.resolve("feeder-status.json");
    this.plan = plan;
    JavaCommand command =
        new JavaCommand(
            List.of(
                HEAP, "-Dlog4j.configurationFile=" + run.resolve(RunDirectory.LOG_CONFIG).toUri()),
            JavaCommand.ownClassPath(),
            FleetFeeder.class.getName(),
            arguments(bootstrapServers));
    process = Child.start("feeder", run, Map.of(), command);
  }

  private List<String> arguments(String bootstrapServers) {
    return List.of(
        "--bootstrap-servers=" + bootstrapServers,
        "--jobs=" + plan.jobs(),
        "--vertices=" + plan.vertices(),
        "--seed=" + plan.seed(),
        "--ill-share=" + (double) plan.ills() / plan.jobs(),
        "--ills=SLOW_SINK,HOT_SUBTASK,CPU_BOUND,CHECKPOINTS_THRASH",
        "--first-onset=" + plan.firstOnset(),
        "--last-onset=" + plan.lastOnset(),
        "--start-in=" + plan.lead(),
        "--onsets=" + onsets,
        "--status=" + status);
  }

  /** Waits until the facts are written. */
  public void awaitReady() {
    Waiting.until("the facts of the fleet", START, List.of(process), () -> Files.exists(status));
  }

  public Child process() {
    return process;
  }

  /** When its first reports are due, epoch milliseconds. */
  public long start() {
    return onsets().get(0).at() - plan.firstOnset().toMillis();
  }

  /** Who falls ill when, in the order of time. */
  public List<OnsetAt> onsets() {
    return read(onsets, new TypeReference<>() {});
  }

  public Pace pace() {
    return read(status, new TypeReference<>() {});
  }

  private static <T> T read(Path file, TypeReference<T> type) {
    try {
      return JSON.readValue(file.toFile(), type);
    } catch (IOException e) {
      throw new LabException("cannot read " + file + ", which the feeder writes", e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
