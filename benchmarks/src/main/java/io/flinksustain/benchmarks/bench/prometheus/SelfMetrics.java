package io.flinksustain.benchmarks.bench.prometheus;

import java.util.HashMap;
import java.util.Map;

/**
 * What a Prometheus says about itself at one instant.
 *
 * @param series values by name and labels, as in the text format
 */
record SelfMetrics(Map<String, Double> series) {
  private static final String APPENDED = "prometheus_tsdb_head_samples_appended_total";
  private static final String ITERATIONS = "prometheus_rule_group_iterations_total";
  private static final String MISSED = "prometheus_rule_group_iterations_missed_total";
  private static final String FAILURES = "prometheus_rule_evaluation_failures_total";
  private static final String WRITTEN = "prometheus_rule_group_last_evaluation_samples";

  static SelfMetrics parse(String text) {
    Map<String, Double> series = new HashMap<>();
    text.lines()
        .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
        .forEach(
            line -> {
              int end = line.lastIndexOf(' ');
              series.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
            });
    return new SelfMetrics(series);
  }

  /**
   * Samples that were scraped since an earlier time: all that were written, less what rules did.
   */
  double scrapedSince(SelfMetrics earlier) {
    return sum(APPENDED) - earlier.sum(APPENDED) - writtenByRulesSince(earlier);
  }

  /** For each group of rules, its iterations since then times what the last of them wrote. */
  double writtenByRulesSince(SelfMetrics earlier) {
    double written = 0;
    for (Map.Entry<String, Double> entry : series.entrySet()) {
      if (isOf(ITERATIONS, entry.getKey())) {
        String labels = entry.getKey().substring(ITERATIONS.length());
        double iterations = entry.getValue() - earlier.series.getOrDefault(entry.getKey(), 0.0);
        written += iterations * series.getOrDefault(WRITTEN + labels, 0.0);
      }
    }
    return written;
  }

  /** Iterations of all groups of rules. */
  double iterations() {
    return sum(ITERATIONS);
  }

  /** Iterations of groups that were due and left out, because the one before took too long. */
  double missed() {
    return sum(MISSED);
  }

  /** Evaluations of single rules that ended with an error. */
  double failures() {
    return sum(FAILURES);
  }

  /** Over all label sets of a name. */
  private double sum(String name) {
    return series.entrySet().stream()
        .filter(entry -> isOf(name, entry.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private static boolean isOf(String name, String key) {
    return key.startsWith(name)
        && (key.length() == name.length() || key.charAt(name.length()) == '{');
  }
}
