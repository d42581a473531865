package io.flinksustain.classify.engine;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.rule.RuleStatus;
import java.util.List;

/**
 * Counts the windows that speak for a healthy job.
 *
 * <p>Health takes {@code healthyWindows} complete windows inside the bands, in which every stable
 * rule could be judged: what is not measured may be ill. Once found it outlives a few bad ones:
 * single windows are lost or late, and a load that is about to become a symptom shall become that
 * symptom, not a gap. It is lost after {@code healthyWindows} windows that were not complete, or
 * twice as many with backpressure that no rule explains.
 */
final class Calm {
  /** Above this share of backpressured time something holds the job back, explained or not. */
  static final double BACKPRESSURE_BAND = 0.5;

  private final ClassifySettings settings;

  Calm(ClassifySettings settings) {
    this.settings = settings;
  }

  /** The counts after one more window; last and since are left as they were. */
  VerdictState count(VerdictState before, List<Finding> findings, Observation seen) {
    if (seen.hasEnded()
        || findings.stream().anyMatch(f -> f.counts() && f.state().phase() == Phase.FIRING)) {
      return with(before, 0, 0, 0);
    }
    if (!isComplete(seen) || findings.stream().anyMatch(Finding::isUnknown)) {
      return with(before, 0, 0, before.doubt() + 2);
    }
    if (!inBands(seen.job())) {
      return with(before, 0, 0, before.doubt() + 1);
    }
    if (findings.stream().anyMatch(Calm::isTroubleNow)) {
      return before;
    }
    long since = before.calm() == 0 ? seen.window().start() : before.calmSince();
    return with(before, before.calm() + 1, since, 0);
  }

  /** Whether the counts allow the verdict, provided that no symptom is present. */
  boolean isHealthy(VerdictState counts) {
    return counts.calm() >= settings.healthyWindows()
        || (counts.last().cause().equals(Diagnosis.HEALTHY)
            && counts.doubt() < 2 * settings.healthyWindows());
  }

  private boolean isComplete(Observation seen) {
    Features job = seen.job();
    return seen.disturbance().isEmpty()
        && seen.scene().completeness() >= settings.minCompleteness()
        && !Double.isNaN(job.value("highest.busy.p95"))
        && !Double.isNaN(job.value("highest.backpressured.mean"));
  }

  static boolean inBands(Features job) {
    return job.value("highest.backpressured.mean") <= BACKPRESSURE_BAND;
  }

  private static boolean isTroubleNow(Finding finding) {
    return finding.rule().status() == RuleStatus.STABLE
        && finding.rule().severity().compareTo(Severity.INFO) > 0
        && finding.verdict().isTrue();
  }

  private static VerdictState with(VerdictState before, int calm, long calmSince, int doubt) {
    return new VerdictState(before.last(), before.since(), calm, calmSince, doubt, before.held());
  }
}
