package io.flinksustain.lint.check;

import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Measured;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Setting;
import io.flinksustain.lint.Spec;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/** Checkpoints are asked for more often than they can be taken. */
final class CheckpointInterval implements Check {
  private static final String INTERVAL = "execution.checkpointing.interval";

  /** What a checkpoint with state usually takes; where it is measured, that counts. */
  private static final Duration USUAL = Duration.ofSeconds(5);

  private static final LintRule RULE =
      new LintRule(
          "checkpoint-interval",
          Level.WARNING,
          "The checkpoint interval is below the usual duration of checkpoints",
          "When checkpoints take longer than their interval, one begins as the other ends, and the"
              + " job works for its checkpoints more than for its data. On a running cluster the"
              + " measured duration (p99) counts. A file does not say how long checkpoints take:"
              + " there an interval below 5 s is reported, unless a `min-pause` keeps them apart.",
          "An interval of 1.5 times the p99 duration or more; `execution.checkpointing.min-pause`"
              + " for a job that needs frequent checkpoints.");

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    return spec.measured() == null ? written(spec) : measured(spec);
  }

  private static Stream<Problem> written(Spec spec) {
    boolean apart = spec.settings().get("execution.checkpointing.min-pause").isPresent();
    boolean often =
        spec.settings()
            .duration(INTERVAL)
            .filter(interval -> interval.compareTo(USUAL) < 0 && !interval.isZero())
            .isPresent();
    return often && !apart
        ? spec.settings().get(INTERVAL).stream().map(CheckpointInterval::tooOften)
        : Stream.empty();
  }

  private static Problem tooOften(Setting interval) {
    return new Problem(
        "a checkpoint every %s is more often than checkpoints with state usually complete"
            .formatted(interval.value().strip()),
        INTERVAL + ": 30 s",
        interval.at());
  }

  private static Stream<Problem> measured(Spec spec) {
    return spec.measured().jobs().stream()
        .filter(job -> job.intervalMs() > 0 && job.checkpointP99Ms() > job.intervalMs())
        .map(job -> tooLong(spec, job));
  }

  private static Problem tooLong(Spec spec, Measured.Job job) {
    return new Problem(
        Level.ERROR,
        String.format(
            Locale.ROOT,
            "checkpoints of %s take %.1f s (p99) and are due every %.1f s",
            job.name(),
            job.checkpointP99Ms() / 1000,
            job.intervalMs() / 1000.0),
        INTERVAL + ": " + (long) Math.ceil(1.5 * job.checkpointP99Ms() / 1000) + " s",
        spec.placeOf(INTERVAL));
  }
}
