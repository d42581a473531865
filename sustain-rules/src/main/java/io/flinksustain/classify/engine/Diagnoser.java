package io.flinksustain.classify.engine;

import java.util.Optional;

/**
 * Finds the one primary cause of a job's state: that of the symptoms present, healthy when there
 * are none and the evidence suffices, insufficient evidence otherwise. A symptom that may be the
 * consequence of another one, for which a signal is missing or which has not held for long enough,
 * is no cause yet: the wrong fix does more harm than a late one.
 */
final class Diagnoser {
  private final ClassifySettings settings;
  private final Calm calm;

  Diagnoser(ClassifySettings settings) {
    this.settings = settings;
    this.calm = new Calm(settings);
  }

  Judgement judge(VerdictState before, Findings findings, Observation seen) {
    VerdictState counts = calm.count(before, findings.notable(), seen);
    Causes causes = new Causes(findings.notable(), seen.graph());
    Optional<Finding> cause = causes.primary();
    boolean healthy = cause.isEmpty() && calm.isHealthy(counts) && !seen.hasEnded();
    Held held = cause.map(c -> held(c, causes, before)).orElse(Held.NONE);
    Optional<Finding> certain = cause.filter(c -> goesOn(c, before) || isClear(c, causes, held));
    return Judgement.of(certain.orElse(null), healthy, counts.holding(held), seen);
  }

  private Held held(Finding cause, Causes causes, VerdictState before) {
    return before.held().next(cause, causes.maybeBehind(cause), settings.healthyWindows());
  }

  private static boolean isClear(Finding cause, Causes causes, Held held) {
    return held.windows() == 0 && causes.maybeBehind(cause).isEmpty();
  }

  /** What was found when nothing was open outlives windows in which something is. */
  private static boolean goesOn(Finding cause, VerdictState before) {
    return cause.rule().id().equals(before.last().cause())
        && cause.subject().id().equals(before.last().id());
  }
}
