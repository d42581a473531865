package io.flinksustain.benchmarks.corpus.score;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often each verdict was given for each true cause.
 *
 * <p>Abstentions and causes that no run has are columns and no classes: they cost recall. Of 4 runs
 * of a, 3 called a and 1 called b, and 2 of b, both called b: a has precision 1 and recall 0.75, b
 * has 0.67 and 1, F1 is 0.857 and 0.8 and their mean 0.829.
 */
final class Confusion {
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  static Confusion of(List<RunScore> runs) {
    Confusion confusion = new Confusion();
    runs.forEach(run -> confusion.add(run.truth(), run.counted()));
    return confusion;
  }

  private void add(String truth, String verdict) {
    counts.computeIfAbsent(truth, key -> new TreeMap<>()).merge(verdict, 1, Integer::sum);
  }

  /** The true causes, in order of name. */
  Set<String> classes() {
    return counts.keySet();
  }

  /** All that was said, in order of name. */
  Set<String> verdicts() {
    Set<String> all = new TreeSet<>();
    counts.values().forEach(row -> all.addAll(row.keySet()));
    return all;
  }

  int count(String truth, String verdict) {
    return counts.getOrDefault(truth, Map.of()).getOrDefault(verdict, 0);
  }

  /** Of the runs that were called so the share that are so; NaN when none was. */
  double precision(String cause) {
    double called = counts.keySet().stream().mapToInt(truth -> count(truth, cause)).sum();
    return count(cause, cause) / called;
  }

  /** Of the runs that are so the share that were called so. */
  double recall(String cause) {
    double all = counts.get(cause).values().stream().mapToInt(Integer::intValue).sum();
    return count(cause, cause) / all;
  }

  /** The harmonic mean of both; 0 when nothing was found. */
  double f1(String cause) {
    boolean found = count(cause, cause) > 0;
    double both = precision(cause) + recall(cause);
    return found ? 2 * precision(cause) * recall(cause) / both : 0;
  }

  /** The mean over the classes, each counting the same; NaN without any run. */
  double macroF1() {
    return classes().stream().mapToDouble(this::f1).average().orElse(Double.NaN);
  }
}
