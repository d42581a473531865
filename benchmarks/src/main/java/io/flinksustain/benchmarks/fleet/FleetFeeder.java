package io.flinksustain.benchmarks.fleet;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinksustain.monitor.decode.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A live fleet as a process of its own. It says in a file each second how it goes, and once more
 * when all ticks are written; when it is killed before, the file is up to a second old.
 */
@Command(
    name = "feeder",
    mixinStandardHelpOptions = true,
    description = "Writes a generated fleet to Kafka at its own pace.")
public final class FleetFeeder implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long STATUS_MS = 1000;

  @Option(names = "--bootstrap-servers", required = true, description = "The broker.")
  private String bootstrapServers;

  @Option(
      names = "--topic",
      defaultValue = "sustain.metrics",
      description = "Of the metrics; ${DEFAULT-VALUE} when not given.")
  private String topic;

  @Option(
      names = "--facts-topic",
      defaultValue = "sustain.facts",
      description = "Of the facts; ${DEFAULT-VALUE} when not given.")
  private String factsTopic;

  @Option(
      names = "--format",
      defaultValue = "report",
      description = "As in sustain.decode.format; ${DEFAULT-VALUE} when not given.")
  private String format;

  @Option(
      names = "--partitions",
      defaultValue = "8",
      description = "Of topics that are missing; ${DEFAULT-VALUE} when not given.")
  private int partitions;

  @Option(
      names = "--compression",
      defaultValue = "lz4",
      description = "none, lz4 or zstd; ${DEFAULT-VALUE} when not given.")
  private String compression;

  @Option(names = "--jobs", required = true, description = "Number of jobs.")
  private int jobs;

  @Option(
      names = "--vertices",
      defaultValue = "20",
      description = "Of each job; ${DEFAULT-VALUE} when not given.")
  private int vertices;

  @Option(
      names = "--ticks",
      defaultValue = "9223372036854775807",
      description = "How many reports of each process; until it is ended when not given.")
  private long ticks;

  @Option(
      names = "--interval",
      defaultValue = "PT10S",
      description = "Between two reports of a process; ${DEFAULT-VALUE} when not given.")
  private Duration interval;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Equal seeds make equal fleets; ${DEFAULT-VALUE} when not given.")
  private long seed;

  @Option(
      names = "--ill-share",
      defaultValue = "0",
      description = "Share of the jobs that fall ill; ${DEFAULT-VALUE} when not given.")
  private double illShare;

  @Option(
      names = "--ills",
      split = ",",
      defaultValue = "SLOW_SINK",
      description = "What they fall ill with, in turn: ${COMPLETION-CANDIDATES}.")
  private List<Ill> ills;

  @Option(
      names = "--first-onset",
      defaultValue = "PT0S",
      description = "Of an ill after the start; ${DEFAULT-VALUE} when not given.")
  private Duration firstOnset;

  @Option(
      names = "--last-onset",
      defaultValue = "PT0S",
      description = "Of an ill after the start; ${DEFAULT-VALUE} when not given.")
  private Duration lastOnset;

  @Option(
      names = "--start-in",
      defaultValue = "PT10S",
      description =
          "When to start, from now; long enough to write the facts, for 10,000 jobs about half a"
              + " minute. ${DEFAULT-VALUE} when not"
              + " given.")
  private Duration startIn;

  @Option(names = "--onsets", required = true, description = "File to write the onsets to.")
  private Path onsets;

  @Option(names = "--status", required = true, description = "File to write the pace to.")
  private Path status;

  public static void main(String[] args) {
    System.exit(new CommandLine(new FleetFeeder()).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    Fleet fleet = new Fleet(spec(), System.currentTimeMillis() + startIn.toMillis());
    write(onsets, fleet.onsets().stream().map(FleetFeeder::json).toList());
    LiveFleet live = LiveFleet.start(fleet, target(), ticks);
    try (live) {
      while (!live.ended()) {
        write(status, json(live.pace()));
        Thread.sleep(STATUS_MS);
      }
    }
    write(status, json(live.pace()));
    return 0;
  }

  private FleetSpec spec() {
    return FleetSpec.ofJobs(jobs)
        .withVertices(vertices)
        .withInterval(interval)
        .withSeed(seed)
        .withIlls(illShare, ills.toArray(Ill[]::new))
        .withOnsets(firstOnset, lastOnset);
  }

  private FleetTarget target() {
    return new FleetTarget(
        bootstrapServers, topic, factsTopic, Format.ofOptionName(format), partitions, compression);
  }

  private static Map<String, Object> json(Onset onset) {
    return Map.of(
        "job", onset.job().key(),
        "job_id", onset.job().jobId(),
        "cause", onset.cause(),
        "at", onset.at());
  }

  private static Map<String, Object> json(Pace pace) {
    return Map.of(
        "records", pace.written().records(),
        "bytes", pace.written().bytes(),
        "samples", pace.written().samples(),
        "lag_ms", pace.lagMs(),
        "max_lag_ms", pace.maxLagMs(),
        "kept", pace.kept());
  }

  /** Readers see the old content or the new. */
  private static void write(Path file, Object content) {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.write(next, JSON.writeValueAsBytes(content));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
