package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.bench.latency.LiveResult;
import io.flinksustain.benchmarks.bench.latency.LiveRun;
import io.flinksustain.benchmarks.bench.live.MonitorOptions;
import io.flinksustain.benchmarks.bench.live.Plan;
import io.flinksustain.benchmarks.bench.result.BenchResult;
import io.flinksustain.benchmarks.lab.process.RunDirectory;
import io.flinksustain.monitor.options.OptionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench latency}. */
@Command(
    name = "latency",
    sortOptions = false,
    description = {
      "How long a job is ill before its diagnosis can be read, with a fleet at its own pace.",
      "",
      "diagnosis_delay counts from the end of the window in which the rule's 'for' is fulfilled"
          + " until a reader of committed records has the diagnosis. It is made of watermark"
          + " (until event time has passed that end) and processing (the rest), of which commit"
          + " is the wait for the checkpoint: diagnosis_delay_early is that of a reader of"
          + " uncommitted records, who may see one again after a failure, with the same event id."
          + " diagnosis_delay_window, from the onset to that end, comes before all this and no"
          + " monitor can avoid it.",
      "",
      "Windows are 30 s long, so that rules which need five of them can be told in 6 minutes; the"
          + " monitor closes twice as many as with its default. --set window.size=60s --minutes=12"
          + " for that. What the load takes of the cores is measured in the second half of each"
          + " repeat, when the JIT compiler has come nearer to its rest: fleet_jit_cpu_share is what"
          + " it still takes and fleet_gc_cpu_share what the garbage collector takes, both part of"
          + " fleet_cpu_share."
    })
final class LatencyCommand extends BenchCommand {
  /** The rules of the fleet's ills need 5 windows, and one begins before the onset. */
  private static final int WINDOWS_TO_DECIDE = 6;

  /**
   * So many that a monitor at full load has caught up with its cold start before it must decide.
   */
  private static final int WINDOWS_BEFORE = 3;

  private static final Duration SLACK = Duration.ofSeconds(20);

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "10000",
      description =
          "Jobs of the fleet (default: ${DEFAULT-VALUE}, which is full load: 1.65 million samples a"
              + " second).")
  private int jobs;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "6",
      description = "Length of each repeat at most (default: ${DEFAULT-VALUE}).")
  private int minutes;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      defaultValue = "4g",
      description = "Heap of the monitor (default: ${DEFAULT-VALUE}).")
  private String heap = "";

  @Mixin private LiveOptions live;

  @Override
  protected void check() {
    live.check(this, jobs);
    requireSize("--heap", heap);
    try {
      requireAtLeast(Math.toIntExact(leastMinutes()), "--minutes", minutes);
    } catch (OptionException e) {
      throw refused("--set: " + e.getMessage());
    }
  }

  @Override
  protected void measure(BenchRun run) {
    run.option(BenchResult.CHECKPOINT_INTERVAL, options().checkpointIntervalText());
    for (int repeat = 1; repeat <= run.repeats(); repeat++) {
      run.seed(repeat);
      LiveResult result = repeat(run, repeat);
      run.terminal().say("repeat " + repeat, result.sentence());
      result.addTo(
          run.measurements(), jobs * live.vertices(), Runtime.getRuntime().availableProcessors());
    }
  }

  private LiveResult repeat(BenchRun run, int seed) {
    RunDirectory directory = RunDirectory.make(run.directory());
    try {
      Plan plan =
          new Plan(
              jobs, live.vertices(), live.ills(jobs), seed, windows(WINDOWS_BEFORE), lastOnset());
      Duration length = Duration.ofMinutes(minutes);
      return new LiveRun(directory.path(), plan, options(), heap, length).measure();
    } finally {
      directory.clear(List.of("kafka", "checkpoints", "tmp"));
    }
  }

  private MonitorOptions options() {
    return live.monitor(
        Map.of(
            "kafka.metrics-start", "EARLIEST",
            "flink.parallelism.default", "2",
            "window.size", "30 s"));
  }

  private Duration windows(int count) {
    return Duration.ofMillis(count * options().windowMs());
  }

  /** What the last diagnosis may take, watermark and checkpoint included. */
  private Duration toDecide() {
    return windows(WINDOWS_TO_DECIDE)
        .plus(options().outOfOrderness())
        .plus(options().checkpointInterval())
        .plus(SLACK);
  }

  private Duration lastOnset() {
    return Duration.ofMinutes(minutes).minus(toDecide());
  }

  /** One window's worth of onsets at least. */
  private long leastMinutes() {
    return windows(WINDOWS_BEFORE + 1).plus(toDecide()).plusSeconds(59).toMinutes();
  }
}
