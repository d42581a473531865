package io.flinksustain.benchmarks.bench.prometheus;

import io.flinksustain.classify.feature.FeatureCatalogue;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Recording rules for the statistics that the monitor computes in each window: one group for each
 * signal, one rule {@code sustain:SIGNAL:STATISTIC} for each statistic.
 *
 * <p>Written from the catalogue of signals, so that both always have the same work to do. What is
 * of one task manager stays so; the monitor pools the task managers of a job as well.
 */
final class AggregateRules {
  private AggregateRules() {}

  /** A rule file with all statistics of all signals. */
  static String all() {
    return file(record -> true);
  }

  /** A rule file with those statistics only that the text of other rules mentions. */
  static String mentionedIn(String rules) {
    return file(rules::contains);
  }

  private static String file(Predicate<String> wanted) {
    StringBuilder text = new StringBuilder("groups:\n");
    for (Signal signal : Signal.values()) {
      List<String> rules = rules(signal, wanted);
      if (!rules.isEmpty()) {
        text.append("  - name: sustain-").append(signal.signalName());
        text.append("\n    interval: 1m\n    rules:\n");
        rules.forEach(text::append);
      }
    }
    return text.toString();
  }

  private static List<String> rules(Signal signal, Predicate<String> wanted) {
    List<String> rules = new ArrayList<>();
    for (Statistic statistic : statistics(signal)) {
      String record = "sustain:" + signal.signalName() + ':' + statistic.featureName();
      if (wanted.test(record)) {
        rules.add(
            "      - record: "
                + record
                + "\n        expr: "
                + expression(signal, statistic)
                + '\n');
      }
    }
    return rules;
  }

  /** A task manager is one series, which has no skew. */
  private static List<Statistic> statistics(Signal signal) {
    return FeatureCatalogue.statistics(signal).stream()
        .filter(statistic -> statistic != Statistic.SKEW || signal.scope() != Scope.TM)
        .toList();
  }

  /** In the unit of the signal, as {@link Signal#scale} would have it. */
  static String expression(Signal signal, Statistic statistic) {
    String name = ReporterNames.of(signal);
    String by = " by (" + labels(signal.scope()) + ") (";
    return switch (statistic) {
      case MEAN -> scaled(signal, "avg" + by + "avg_over_time(" + name + "[1m]))");
      case MAX -> scaled(signal, "max" + by + "max_over_time(" + name + "[1m]))");
      case MIN -> scaled(signal, "min" + by + "min_over_time(" + name + "[1m]))");
      case P95 ->
          scaled(signal, "quantile" + by + "0.95, quantile_over_time(0.95, " + name + "[1m]))");
      case LAST -> scaled(signal, "avg" + by + "last_over_time(" + name + "[1m]))");
      case COUNT -> "sum" + by + "count_over_time(" + name + "[1m]))";
      case SKEW -> skew(by, each(signal) + '(' + name + "[1m]))");
      case RATE -> scaled(signal, "sum" + by + "rate(" + name + "[1m]))");
      case INCREASE -> scaled(signal, "sum" + by + "increase(" + name + "[1m]))");
      case INCREASE_15M -> scaled(signal, "sum" + by + "increase(" + name + "[15m]))");
      case INCREASE_1H -> scaled(signal, "sum" + by + "increase(" + name + "[1h]))");
    };
  }

  private static String skew(String by, String ofEach) {
    return "clamp(max" + by + ofEach + " / quantile" + by + "0.5, " + ofEach + ", 1, 100)";
  }

  private static String each(Signal signal) {
    return isCounter(signal) ? "increase" : "avg_over_time";
  }

  private static boolean isCounter(Signal signal) {
    return FeatureCatalogue.statistics(signal).contains(Statistic.INCREASE);
  }

  private static String scaled(Signal signal, String expression) {
    double factor = signal.scale(1);
    return factor == 1 ? expression : expression + " * " + factor;
  }

  private static String labels(Scope scope) {
    return switch (scope) {
      case TASK, OPERATOR -> "job_id, task_id";
      case TM -> "tm_id";
      case JOB -> "job_id";
      case JM -> "host";
      case POD -> throw new IllegalArgumentException("no rule is about pods");
    };
  }

  /** How many recording rules a rule file has. */
  static long count(String file) {
    return Arrays.stream(file.split("\n")).filter(line -> line.contains("- record:")).count();
  }
}
