package io.flinksustain.benchmarks.bench.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as a table for people. */
public final class ResultTable {
  private ResultTable() {}

  /** A line for each figure below a heading; columns without content end early. */
  public static List<String> lines(BenchResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(row("figure", "median", "min", "max", "unit", "target", "verdict"));
    result.figures().forEach((name, figure) -> lines.add(line(result, name, figure)));
    return lines;
  }

  private static String line(BenchResult result, String name, Figure f) {
    String target = f.target() == null ? "" : "<= " + number(f.target());
    String verdict = f.target() == null ? "" : verdict(result, name, f.isMet());
    return row(
        name, number(f.median()), number(f.min()), number(f.max()), f.unit(), target, verdict);
  }

  /** A condition is about the options of the benchmark that the target belongs to. */
  private static String verdict(BenchResult result, String figure, boolean isMet) {
    String proviso =
        Targets.of(figure)
            .filter(target -> target.benchmark().equals(result.name()))
            .map(target -> target.proviso(isMet, result.options()))
            .orElse("");
    return (isMet ? "met" : "missed") + proviso;
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, "%-42s %10s %10s %10s  %-20s %-11s %s", (Object[]) cells)
        .stripTrailing();
  }

  /** Four significant digits below 1000, whole above: 0.04312, 12.35, 4294967296. */
  static String number(double value) {
    if (value == Math.rint(value) || Math.abs(value) >= 1000) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    int digits = 3 - (int) Math.floor(Math.log10(Math.abs(value)));
    return String.format(Locale.ROOT, "%." + Math.max(0, Math.min(digits, 6)) + "f", value);
  }
}
