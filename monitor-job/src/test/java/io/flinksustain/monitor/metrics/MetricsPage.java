package io.flinksustain.monitor.metrics;

import io.flinksustain.text.Words;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes the reference page of all metrics. */
final class MetricsPage {
  private static final String HEAD =
      """
      # Metrics of Sustain itself

      <!-- Generated from the declarations in the code by MetricsPageTest with -Dsustain.docs.write=true. -->

      Sustain is a Flink job like any other, so all metrics of Flink are there, and these besides. They come through whichever
      reporter Flink has; this is how Prometheus sees them:

          metrics.reporter.prom.factory.class: org.apache.flink.metrics.prometheus.PrometheusReporterFactory
          metrics.reporter.prom.port: 9249

      (given to `bin/sustain`, each with `flink.` before it). Every name begins with `flink_taskmanager_job_task_operator_`,
      which the table leaves out. Flink's own labels say which operator (`operator_name`), subtask and task manager counted: sum
      over them. Flink hands counters over as gauges without `_total`; `rate` and `increase` work on them all the same. A histogram
      has quantiles of the last values (label `quantile`) and `_count`. In the values of labels Flink writes `_` for `-`, unless
      `metrics.reporter.prom.filterLabelValueCharacters` is false: the rule `slow-sink` is `slow_sink`.

      No label grows with the number of watched jobs: what concerns one job is on [the topics](topics.md).

      | name | type | unit | label | meaning |
      |---|---|---|---|---|
      """;

  private static final String TAIL =
      """

      Of these, [rules of Prometheus](../recipes/when-sustain-alerts.md) make alerts when Sustain itself is ill.
      """;

  private MetricsPage() {}

  static String page() {
    return Arrays.stream(OwnMetric.values())
        .map(MetricsPage::row)
        .collect(Collectors.joining("", HEAD, TAIL));
  }

  private static String row(OwnMetric metric) {
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(
            metric.fullName(),
            Words.of(metric.kind()),
            metric.unit(),
            metric.label().isEmpty() ? "" : '`' + metric.label() + '`',
            metric.meaning());
  }
}
