package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.bench.latency.Percentiles;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What is measured over runs.
 *
 * @param figureName name of the figure, without the prefix of the contender
 * @param unit of the value
 * @param value over runs; NaN where there is nothing to measure it on
 */
record Measure(String figureName, String unit, ToDoubleFunction<List<RunScore>> value) {
  private static final String RATIO = "ratio";

  /** The mean over the causes of the harmonic mean of precision and recall. */
  static final Measure MACRO_F1 =
      new Measure("macro_f1", RATIO, runs -> Confusion.of(runs).macroF1());

  /** Of the runs with a labelled vertex those whose verdict names it, whatever the cause. */
  static final Measure VERTEX_ACCURACY =
      new Measure("vertex_accuracy", RATIO, Measure::vertexAccuracy);

  /** All, in the order of tables. */
  static final List<Measure> ALL =
      List.of(
          MACRO_F1,
          VERTEX_ACCURACY,
          new Measure("harmful_rate", RATIO, runs -> share(runs, RunScore::harmful)),
          new Measure("helpful_rate", RATIO, Measure::helpfulRate),
          new Measure("abstention_rate", RATIO, runs -> share(runs, RunScore::abstained)),
          new Measure("false_alarms", "alarms", Measure::falseAlarms),
          new Measure("false_alarms_per_job_day", "alarms/d", Measure::falseAlarmsPerDay),
          new Measure("detect_p50_s", "s", runs -> percentile(50, detected(runs))),
          new Measure("detect_p95_s", "s", runs -> percentile(95, detected(runs))),
          new Measure("detect_over_p50_s", "s", runs -> percentile(50, over(runs))),
          new Measure("undetected", "runs", Measure::undetected));

  double of(List<RunScore> runs) {
    return value.applyAsDouble(runs);
  }

  private static double vertexAccuracy(List<RunScore> runs) {
    return share(only(runs, RunScore::hasPlace), RunScore::placed);
  }

  /** Of the runs where something was to be done. */
  private static double helpfulRate(List<RunScore> runs) {
    return share(only(runs, run -> !run.label().isQuiet()), RunScore::helpful);
  }

  private static double falseAlarms(List<RunScore> runs) {
    return runs.stream().mapToLong(RunScore::falseAlarms).sum();
  }

  private static double undetected(List<RunScore> runs) {
    return only(runs, run -> run.hasOnset() && run.detectedS().isEmpty()).size();
  }

  private static List<RunScore> only(List<RunScore> runs, Predicate<RunScore> which) {
    return runs.stream().filter(which).toList();
  }

  private static double share(List<RunScore> runs, Predicate<RunScore> which) {
    return only(runs, which).size() / (double) runs.size();
  }

  private static double falseAlarmsPerDay(List<RunScore> runs) {
    return falseAlarms(runs) / runs.stream().mapToDouble(RunScore::quietDays).sum();
  }

  private static List<Double> detected(List<RunScore> runs) {
    return runs.stream().flatMap(run -> run.detectedS().stream().boxed()).toList();
  }

  /** Beyond the rule's own least {@code for} and one window; what is not found takes for ever. */
  private static List<Double> over(List<RunScore> runs) {
    return only(runs, RunScore::hasOnset).stream()
        .map(run -> run.detectedS().orElse(Double.POSITIVE_INFINITY) - run.budgetS())
        .toList();
  }

  private static double percentile(int percent, Collection<Double> values) {
    return values.isEmpty() ? Double.NaN : new Percentiles(values).at(percent);
  }
}
