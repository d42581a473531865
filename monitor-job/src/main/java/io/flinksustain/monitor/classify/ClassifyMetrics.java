package io.flinksustain.monitor.classify;

import io.flinksustain.classify.Claim;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Symptom;
import io.flinksustain.classify.engine.ClassifyResult;
import io.flinksustain.monitor.metrics.CountersByLabel;
import io.flinksustain.monitor.metrics.LatestByJob;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.text.Words;
import io.flinksustain.window.Coverage;
import io.flinksustain.window.JobWindow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;

/** What the stage counts, once a window. */
final class ClassifyMetrics {
  private static final String UNKNOWN = "unknown";

  private final MetricGroup operator;
  private final double minCompleteness;
  private final LongSupplier clock;
  private final CountersByLabel windows;
  private final Counter ambiguous;
  private final Histogram evaluation;
  private final CountersByLabel symptoms;
  private final CountersByLabel diagnoses;
  private final LatestByJob<String> states;
  private final LatestByJob<String> causes;
  private final Set<String> causesShown = new HashSet<>();
  private final Histogram lag;

  /**
   * @param minCompleteness share of what was due, 0 to 1, from which a vertex counts as measured
   * @param clock epoch milliseconds
   */
  ClassifyMetrics(MetricGroup operator, double minCompleteness, LongSupplier clock) {
    this.operator = operator;
    this.minCompleteness = minCompleteness;
    this.clock = clock;
    windows = OwnMetric.WINDOWS.counters(operator, Words.all(Coverage.class));
    ambiguous = OwnMetric.AMBIGUOUS_WINDOWS.counter(operator);
    evaluation = OwnMetric.RULE_EVALUATION_US.histogram(operator);
    symptoms = OwnMetric.SYMPTOMS.counters(operator, List.of());
    diagnoses = OwnMetric.DIAGNOSES.counters(operator, List.of());
    states = new LatestByJob<>(clock);
    causes = new LatestByJob<>(clock);
    lag = OwnMetric.END_TO_END_LAG_MS.histogram(operator);
    jobs().forEach(state -> OwnMetric.JOBS.gauge(operator, state, () -> count(states, state)));
  }

  private static List<String> jobs() {
    List<String> states = new ArrayList<>(Words.all(Severity.class));
    states.add(UNKNOWN);
    return states;
  }

  private static long count(LatestByJob<String> jobs, String value) {
    return jobs.values().filter(value::equals).count();
  }

  /** One window was judged, in as many nanoseconds. */
  void judged(JobWindow window, ClassifyResult result, long nanos) {
    windows.inc(Words.of(Coverage.of(window, minCompleteness)));
    evaluation.update(nanos / 1000);
    if (result.isIgnored()) {
      // Another job id of the same key was first: two jobs share a name, or overlap in a rollout.
      ambiguous.inc();
    } else {
      lag.update(clock.getAsLong() - window.end());
      long length = window.end() - window.start();
      states.put(window.job().key(), state(result.claim()), length);
      causes.put(window.job().key(), result.claim().cause(), length);
      show(result.claim().cause());
    }
  }

  /** Which causes there are depends on the rules, and these may change while the job runs. */
  private void show(String cause) {
    if (causesShown.add(cause)) {
      OwnMetric.DIAGNOSED_JOBS.gauge(operator, cause, () -> count(causes, cause));
    }
  }

  void told(Symptom symptom) {
    if (symptom.firing()) {
      symptoms.inc(symptom.rule());
    }
  }

  void told(Diagnosis diagnosis) {
    diagnoses.inc(diagnosis.cause());
  }

  private static String state(Claim claim) {
    return claim.cause().equals(Diagnosis.INSUFFICIENT_EVIDENCE)
        ? UNKNOWN
        : Words.of(claim.severity());
  }
}
