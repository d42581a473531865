package io.flinksustain.benchmarks.fleet;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinksustain.monitor.decode.Format;
import java.io.IOException;
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
 * A live fleet as a process of its own: writes until it is ended, and says in a file each second
 * how it goes.
 */
@Command(name = "feeder", description = "Writes a generated fleet to Kafka at its own pace.")
public final class FleetFeeder implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long STATUS_MS = 1000;

  @Option(names = "--bootstrap-servers", required = true, description = "The broker.")
  private String bootstrapServers;

  @Option(names = "--topic", description = "Of the metrics; our own when not given.")
  private String topic;

  @Option(names = "--format", description = "As in sustain.decode.format; report when not given.")
  private String format = Format.REPORT.optionName();

  @Option(names = "--jobs", required = true, description = "Number of jobs.")
  private int jobs;

  @Option(names = "--seed", description = "Equal seeds make equal fleets.")
  private long seed = 1;

  @Option(names = "--ill-share", description = "Share of the jobs that fall ill.")
  private double illShare;

  @Option(names = "--ills", split = ",", description = "What they fall ill with, in turn.")
  private List<Ill> ills = List.of(Ill.SLOW_SINK);

  @Option(names = "--first-onset", description = "After the start, such as PT2M.")
  private Duration firstOnset = Duration.ZERO;

  @Option(names = "--last-onset", description = "After the start, such as PT5M.")
  private Duration lastOnset = Duration.ZERO;

  @Option(names = "--start", description = "Epoch milliseconds; now when not given.")
  private long start = System.currentTimeMillis();

  @Option(names = "--onsets", required = true, description = "File to write the onsets to.")
  private Path onsets;

  @Option(names = "--status", required = true, description = "File to write the pace to.")
  private Path status;

  public static void main(String[] args) {
    System.exit(new CommandLine(new FleetFeeder()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    FleetSpec spec =
        FleetSpec.ofJobs(jobs)
            .withSeed(seed)
            .withIlls(illShare, ills.toArray(Ill[]::new))
            .withOnsets(firstOnset, lastOnset);
    Fleet fleet = new Fleet(spec, start);
    write(onsets, fleet.onsets().stream().map(FleetFeeder::json).toList());
    FleetTarget ours = FleetTarget.at(bootstrapServers);
    FleetTarget target =
        ours.with(topic == null ? ours.metrics() : topic, Format.ofOptionName(format));
    try (LiveFleet live = LiveFleet.start(fleet, target)) {
      while (true) {
        write(status, json(live.pace()));
        Thread.sleep(STATUS_MS);
      }
    }
  }

  private static Map<String, Object> json(Onset onset) {
    return Map.of("job", onset.job().key(), "cause", onset.cause(), "at", onset.at());
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
  private static void write(Path file, Object content) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.write(next, JSON.writeValueAsBytes(content));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
