package io.flinksustain.classify.engine;

import java.util.Optional;

/**
 * Finds the one primary cause of a job's state: that of the symptoms present, healthy when there
 * are none and the evidence suffices, insufficient evidence otherwise.
 */
final class Diagnoser {
  private final Calm calm;

  Diagnoser(ClassifySettings settings) {
    this.calm = new Calm(settings);
  }

  Judgement judge(VerdictState before, Findings findings, Observation seen) {
    VerdictState counts = calm.count(before, findings.notable(), seen);
    Optional<Finding> primary = new Causes(findings.notable(), seen.graph()).primary();
    boolean healthy = primary.isEmpty() && calm.isHealthy(counts) && !seen.hasEnded();
    return Judgement.of(primary.orElse(null), healthy, counts, seen);
  }
}
