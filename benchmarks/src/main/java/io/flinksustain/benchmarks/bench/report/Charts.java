package io.flinksustain.benchmarks.bench.report;

import io.flinksustain.benchmarks.bench.report.BarChart.Category;
import io.flinksustain.benchmarks.bench.result.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charts of the page, each only when something of it was measured. */
final class Charts {
  private static final String CPU = "CPU seconds per million samples";
  private static final Pattern SCALE = Pattern.compile("scale_(\\d+)_jobs_cpu_s_per_million");

  private final Figures figures;

  private Charts(Figures figures) {
    this.figures = figures;
  }

  static List<BarChart> of(Figures figures) {
    Charts charts = new Charts(figures);
    return List.of(charts.systems(), charts.formats(), charts.scale(), charts.latency()).stream()
        .filter(chart -> !chart.categories().isEmpty())
        .toList();
  }

  private BarChart systems() {
    return BarChart.ofOne(
        "cpu-per-sample",
        "CPU per sample",
        "what is run",
        CPU,
        List.of(
            category("Kafka source only", "source_cpu_s_per_million"),
            category("source and decoding", "decode_cpu_s_per_million"),
            category("pipeline, heap", "pipeline_cpu_s_per_million"),
            category("pipeline, RocksDB", "pipeline_rocksdb_cpu_s_per_million"),
            category("Prometheus, ingest only", "prometheus_ingest_cpu_s_per_million"),
            category("Prometheus, equal rules", "prometheus_cpu_s_per_million"),
            category("Prometheus, all aggregates", "prometheus_all_cpu_s_per_million")));
  }

  private BarChart formats() {
    return BarChart.ofOne(
        "formats",
        "CPU per sample by input format, complete pipeline",
        "input format",
        CPU,
        List.of(
            category("own reports", "pipeline_cpu_s_per_million"),
            category("OTLP protobuf", "otlp_cpu_s_per_million"),
            category("OTLP JSON", "otlp_json_cpu_s_per_million"),
            category("Telegraf JSON", "telegraf_cpu_s_per_million"),
            category("prometheus-kafka-adapter", "adapter_json_cpu_s_per_million"),
            category("single readings", "reading_cpu_s_per_million")));
  }

  private BarChart scale() {
    List<Category> categories = new ArrayList<>();
    figures.names().stream()
        .map(SCALE::matcher)
        .filter(Matcher::matches)
        .sorted(Comparator.comparingLong(name -> Long.parseLong(name.group(1))))
        .forEach(name -> categories.add(category(name.group(1), name.group())));
    return BarChart.ofOne("scale", "CPU per sample by size of the fleet", "jobs", CPU, categories);
  }

  private BarChart latency() {
    List<Category> categories = List.of(delays("p50"), delays("p95"), delays("p99"));
    return new BarChart(
        "latency",
        "From the onset of an ill to its diagnosis",
        "percentile",
        "seconds",
        List.of("in all", "window", "watermark", "processing"),
        BarChart.measured(categories));
  }

  private Category delays(String percentile) {
    List<Figure> parts =
        Arrays.asList(
            figures.get("diagnosis_delay_" + percentile + "_s"),
            figures.get("diagnosis_delay_window_" + percentile + "_s"),
            figures.get("diagnosis_delay_watermark_" + percentile + "_s"),
            figures.get("diagnosis_delay_processing_" + percentile + "_s"));
    return new Category(percentile, parts);
  }

  private Category category(String name, String figure) {
    return Category.of(name, figures.get(figure));
  }
}
