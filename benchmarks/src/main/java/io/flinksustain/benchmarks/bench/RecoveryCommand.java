package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.bench.live.MonitorOptions;
import io.flinksustain.benchmarks.bench.live.Plan;
import io.flinksustain.benchmarks.bench.recovery.RecoveryRun;
import io.flinksustain.benchmarks.bench.result.BenchResult;
import io.flinksustain.benchmarks.bench.result.Folders;
import io.flinksustain.monitor.options.OptionException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.MemorySize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench recovery}. */
@Command(
    name = "recovery",
    sortOptions = false,
    description = {
      "kill -9 of the monitor's task manager under load, each repeat a kill.",
      "",
      "The monitor runs on a cluster: JobManager and task manager are processes, and another task"
          + " manager is started at once for one that is killed. recovery_s is the time from the"
          + " kill until event time, where diagnoses are made, is no further behind the clock than"
          + " it was at most in 10 s of the minutes before. Then the monitor reads the same topics"
          + " once more, undisturbed: what only that run says was lost, what only the disturbed one"
          + " says is unexpected, and an event id that occurs again is duplicated. aborted are"
          + " verdicts that were written and not committed when a kill came: only readers of"
          + " uncommitted records see them, and once more later, with the same event id. Each window"
          + " gives a verdict of each job here, so that there is always something to lose."
    })
final class RecoveryCommand extends BenchCommand {
  private static final long SEED = 1;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "5000",
      description = "Jobs of the fleet (default: ${DEFAULT-VALUE}, which is half load).")
  private int jobs;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      defaultValue = "4g",
      description = "Heap for tasks of the task manager (default: ${DEFAULT-VALUE}).")
  private String heap = "";

  @Mixin private LiveOptions live;

  @Override
  protected void check() {
    live.check(this, jobs);
    requireSize("--heap", heap);
    try {
      options().config();
    } catch (OptionException e) {
      throw refused("--set: " + e.getMessage());
    }
    if (Files.notExists(Folders.sustainJar())) {
      throw refused("no " + Folders.sustainJar() + ": run ./mvnw -DskipTests package");
    }
  }

  @Override
  protected void measure(BenchRun run) {
    Duration window = Duration.ofMillis(options().windowMs());
    Plan plan =
        new Plan(jobs, live.vertices(), live.ills(jobs), SEED, window, window.multipliedBy(2));
    run.seed(SEED);
    run.option(BenchResult.CHECKPOINT_INTERVAL, options().checkpointIntervalText());
    new RecoveryRun(run, plan, options()).measure(MemorySize.parse(heap), Folders.sustainJar());
  }

  /** A diagnosis of each job with each window, and all that lies in the topics. */
  private MonitorOptions options() {
    return live.monitor(Map.of("kafka.metrics-start", "EARLIEST", "classify.refresh", "1 s"));
  }
}
