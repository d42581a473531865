package io.flinksustain.benchmarks.corpus.report;

import io.flinksustain.benchmarks.bench.result.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The confusion matrix as it stands among the figures: {@code confusion.TRUTH.VERDICT}. */
final class Matrix {
  private static final String PREFIX = "confusion.";

  private final Map<String, Map<String, Integer>> rows = new TreeMap<>();

  Matrix(Map<String, Figure> figures) {
    figures.forEach(
        (name, figure) -> {
          String[] parts = name.split("\\.", -1);
          if (name.startsWith(PREFIX) && parts.length == 3) {
            rows.computeIfAbsent(parts[1], key -> new TreeMap<>())
                .put(parts[2], (int) figure.median());
          }
        });
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** True causes in order of name. */
  List<String> truths() {
    return List.copyOf(rows.keySet());
  }

  /** The true causes in the same order, so that what is right is the diagonal; then the others. */
  List<String> verdicts() {
    Set<String> others = new TreeSet<>();
    rows.values().forEach(row -> others.addAll(row.keySet()));
    others.removeAll(rows.keySet());
    List<String> verdicts = new ArrayList<>(truths());
    verdicts.addAll(others);
    return verdicts;
  }

  int count(String truth, String verdict) {
    return rows.get(truth).getOrDefault(verdict, 0);
  }

  /** Runs with this true cause. */
  int total(String truth) {
    return rows.get(truth).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What the picture says, in words, for those who do not see it. */
  String altText() {
    List<String> parts = new ArrayList<>();
    for (String truth : truths()) {
      for (String verdict : verdicts()) {
        if (count(truth, verdict) > 0) {
          parts.add(truth + " called " + verdict + ' ' + count(truth, verdict));
        }
      }
    }
    return "Confusion matrix, runs: " + String.join("; ", parts);
  }
}
