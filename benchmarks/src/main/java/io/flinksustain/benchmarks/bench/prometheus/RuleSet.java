package io.flinksustain.benchmarks.bench.prometheus;

import java.util.Map;

/** Which rules a measured Prometheus has; the figure is what its cost is called. */
enum RuleSet {
  /** None: what it costs to scrape and to store. */
  NONE("prometheus_ingest_cpu_s_per_million"),
  /**
   * The alerts, and of the aggregates only those that they read: equal rules, written as people
   * write them. This is what Sustain is held against.
   */
  RULES("prometheus_cpu_s_per_million"),
  /** The alerts and every aggregate that the monitor computes, read or not. */
  AGGREGATES("prometheus_all_cpu_s_per_million");

  private final String figure;

  RuleSet(String figure) {
    this.figure = figure;
  }

  String figure() {
    return figure;
  }

  /** Rule files by name. */
  Map<String, String> files() {
    String alerts = PrometheusFiles.alerts();
    return switch (this) {
      case NONE -> Map.of();
      case RULES ->
          Map.of("alerts.yaml", alerts, "aggregates.yaml", AggregateRules.mentionedIn(alerts));
      case AGGREGATES -> Map.of("alerts.yaml", alerts, "aggregates.yaml", AggregateRules.all());
    };
  }
}
