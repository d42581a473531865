package io.flinksustain.benchmarks.watched;

import java.time.Duration;

/**
 * A rate from a time on.
 *
 * @param at since the start of the job
 * @param rate records a second over all subtasks
 */
public record RateStep(Duration at, Double rate) {
  public RateStep {
    Checks.present(at, "at");
    Checks.that(Checks.present(rate, "rate") > 0, "rate must be above 0, not %s", rate);
  }
}
