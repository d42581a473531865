package io.flinksustain.benchmarks.bench.report;

import io.flinksustain.benchmarks.bench.result.BenchResult;
import io.flinksustain.benchmarks.bench.result.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All figures of all results. Of a figure that several benchmarks measured, that of the first
 * counts here: {@code bench throughput} measures Prometheus in its own run, and the ratio belongs
 * to that one.
 */
final class Figures {
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  Figures(List<BenchResult> results) {
    results.forEach(result -> result.figures().forEach(figures::putIfAbsent));
  }

  /** The figure of that name, or null when it was not measured. */
  Figure get(String name) {
    return figures.get(name);
  }

  Set<String> names() {
    return figures.keySet();
  }
}
