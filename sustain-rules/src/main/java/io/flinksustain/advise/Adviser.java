package io.flinksustain.advise;

import io.flinksustain.classify.Diagnosed;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.rule.Advice;
import io.flinksustain.classify.rule.EstimateKind;
import io.flinksustain.cost.Prices;
import java.util.Optional;

/**
 * Turns a diagnosis into at most one recommendation.
 *
 * <p>The rule behind the diagnosis names the knob and the {@link Estimator} that finds its value; a
 * healthy job has no rule behind it and gets no recommendation. Where the estimator sees no value
 * that is better than the current one there is none either, and none where the same was tried under
 * the same conditions and did not help.
 *
 * <p>There is one diagnosis at a time, and rules hold it to the order of correctness and
 * checkpoints, throughput, cost; so there is one knob at a time, in the same order.
 */
public final class Adviser {
  private final AdviseSettings settings;
  private final Costs costs;

  /** An adviser that does not know what machines cost. */
  public Adviser(AdviseSettings settings) {
    this(settings, Optional.empty());
  }

  /** An adviser that says what a change costs or saves, where there are prices. */
  public Adviser(AdviseSettings settings, Optional<Prices> prices) {
    this.settings = settings;
    this.costs = new Costs(prices);
  }

  /** What to say now about a finding while nothing is remembered of the job. */
  public Optional<Recommendation> advise(Diagnosed finding, Recommendation open) {
    return advise(finding, open, Past.NOTHING);
  }

  /**
   * What to say now about a finding, given the open recommendation of the same job (null for none):
   * a new recommendation, the withdrawal of the open one, or nothing.
   */
  public Optional<Recommendation> advise(Diagnosed finding, Recommendation open, Past past) {
    Optional<Recommendation> now = recommend(finding, past);
    if (now.isEmpty()) {
      return Optional.ofNullable(open).map(o -> o.withdrawn(finding.diagnosis().at()));
    }
    return now.filter(r -> open == null || !r.sameAs(open) || isHalfSpent(open, r.at()));
  }

  private boolean isHalfSpent(Recommendation open, long now) {
    return now - open.at() >= settings.timeToLiveMs() / 2;
  }

  private Optional<Recommendation> recommend(Diagnosed finding, Past past) {
    Advice advice = finding.advice();
    Diagnosis diagnosis = finding.diagnosis();
    if (advice == null || !diagnosis.claim().callsForAction() || isTooEarly(advice, diagnosis)) {
      return Optional.empty();
    }
    return estimator(advice.estimate())
        .estimate(diagnosis, finding.window(), past.history())
        .filter(values -> past.tried().failure(Attempt.of(finding, values)).isEmpty())
        .map(values -> recommendation(finding, values));
  }

  /** Taking away wants the longest look. */
  private boolean isTooEarly(Advice advice, Diagnosis diagnosis) {
    return advice.estimate() == EstimateKind.LOWER_PARALLELISM
        && diagnosis.at() - diagnosis.since() < settings.reduceAfterMs();
  }

  private static Estimator estimator(EstimateKind estimate) {
    return switch (estimate) {
      case NONE -> (diagnosis, window, history) -> Optional.of(Values.FOR_A_PERSON);
      case RAISE_PARALLELISM -> Parallelism::raise;
      case LOWER_PARALLELISM -> Parallelism::lower;
      case LENGTHEN_CHECKPOINT_INTERVAL -> CheckpointInterval::lengthen;
      case RAISE_HEAP -> HeapSize::raise;
      case EVEN_PARALLELISM -> SourceParallelism::even;
      case RAISE_NETWORK -> NetworkMemory::raise;
    };
  }

  private Recommendation recommendation(Diagnosed finding, Values values) {
    Diagnosis diagnosis = finding.diagnosis();
    Advice advice = finding.advice();
    return new Recommendation(
        diagnosis.job(),
        true,
        diagnosis.cause(),
        diagnosis.subject(),
        advice.knob(),
        values.current(),
        values.proposed(),
        values.lower(),
        values.upper(),
        advice.text(),
        diagnosis.summary(),
        advice.effect(),
        advice.avoid(),
        diagnosis.confidence(),
        diagnosis.at(),
        diagnosis.at() + settings.timeToLiveMs(),
        diagnosis.evidence(),
        costs.of(finding, values),
        values.missing());
  }
}
