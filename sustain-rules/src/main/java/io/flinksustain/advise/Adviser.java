package io.flinksustain.advise;

import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.classify.rule.Advice;
import io.flinksustain.classify.rule.EstimateKind;
import io.flinksustain.cost.Prices;
import java.util.Optional;

/**
 * Turns a diagnosis into at most one recommendation.
 *
 * <p>The rule behind the diagnosis names the knob and the {@link Estimator} that finds its value; a
 * healthy job has no rule behind it and gets no recommendation. Where the estimator sees no value
 * that is better than the current one there is none either. What was tried before {@link
 * AdviceMemory} knows.
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

  /** What is remembered of a job after one more window of it. */
  public JobHistory learn(Diagnosed finding, JobHistory before) {
    return before.after(scene(finding));
  }

  /**
   * What to say now about a finding with a diagnosis, given the open recommendation of the same job
   * (null for none) and its history: a new recommendation, the withdrawal of the open one, or
   * nothing.
   */
  public Optional<Recommendation> advise(
      Diagnosed finding, Recommendation open, JobHistory history) {
    Optional<Recommendation> now = recommend(finding, history);
    if (now.isEmpty()) {
      return Optional.ofNullable(open).map(o -> o.withdrawn(finding.diagnosis().at()));
    }
    return now.filter(r -> open == null || !r.sameAs(open) || isOutdated(open, r));
  }

  /** It is made anew when what it rests on has changed, and once in a while. */
  private boolean isOutdated(Recommendation open, Recommendation now) {
    return !now.conditions().isStill(open.conditions())
        || now.at() - open.at() >= settings.timeToLiveMs() / 2;
  }

  private Optional<Recommendation> recommend(Diagnosed finding, JobHistory history) {
    Advice advice = finding.advice();
    Diagnosis diagnosis = finding.diagnosis();
    if (advice == null || !diagnosis.claim().callsForAction() || isTooEarly(advice, diagnosis)) {
      return Optional.empty();
    }
    Scene scene = scene(finding);
    return estimator(advice.estimate())
        .estimate(diagnosis, scene, history)
        .map(values -> recommendation(finding, values, scene));
  }

  private Scene scene(Diagnosed finding) {
    return new Scene(finding.window(), settings.minCompleteness()).knowing(finding.learnt());
  }

  /** Taking away wants the longest look. */
  private boolean isTooEarly(Advice advice, Diagnosis diagnosis) {
    return advice.estimate() == EstimateKind.LOWER_PARALLELISM
        && diagnosis.at() - diagnosis.since() < settings.reduceAfterMs();
  }

  private static Estimator estimator(EstimateKind estimate) {
    return switch (estimate) {
      case NONE -> (diagnosis, scene, history) -> Optional.of(Values.FOR_A_PERSON);
      case RAISE_PARALLELISM -> Parallelism::raise;
      case LOWER_PARALLELISM -> Parallelism::lower;
      case LENGTHEN_CHECKPOINT_INTERVAL -> CheckpointInterval::lengthen;
      case RAISE_HEAP -> HeapSize::raise;
      case EVEN_PARALLELISM -> SourceParallelism::even;
      case RAISE_NETWORK -> NetworkMemory::raise;
      case RAISE_PROCESS -> ProcessSize::raise;
      case RAISE_CPU_LIMIT -> CpuLimit::raise;
    };
  }

  private Recommendation recommendation(Diagnosed finding, Values values, Scene scene) {
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
        values.missing(),
        Conditions.of(scene, diagnosis.subject().vertex()));
  }
}
