package io.flinksustain.benchmarks.bench.report;

import io.flinksustain.benchmarks.bench.result.BenchResult;
import io.flinksustain.benchmarks.bench.result.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the page of results; the same results give the same page, to the byte. */
final class PerformancePage {
  /** Those that the page expects, in its order; others follow by name. */
  private static final List<String> BENCHMARKS =
      List.of("throughput", "prometheus", "latency", "scale", "recovery", "micro");

  /** What differs from run to run on one machine. */
  private static final String LOAD = "load_at_start";

  private final List<BenchResult> results;
  private final Markdown text = new Markdown();

  private PerformancePage(List<BenchResult> results) {
    this.results =
        results.stream()
            .sorted(Comparator.comparing(PerformancePage::rank).thenComparing(BenchResult::name))
            .toList();
  }

  /** The page; {@code profile} and {@code notes} are markdown, empty when there are none. */
  static String write(
      List<BenchResult> results, List<BarChart> charts, String profile, String notes) {
    PerformancePage page = new PerformancePage(results);
    page.head();
    page.machines();
    page.targets();
    page.charts(charts);
    page.benchmarks();
    page.section("Profile", profile, "No profile was recorded: `bench throughput --profile`.");
    page.section("Notes", notes, "No notes were written: `notes.md` beside this page.");
    return page.text.toString();
  }

  private static int rank(BenchResult result) {
    int rank = BENCHMARKS.indexOf(result.name());
    return rank < 0 ? BENCHMARKS.size() : rank;
  }

  private void head() {
    text.line("# Performance");
    text.line("");
    text.line("Made by `benchmarks/bin/bench report` from the files in [data](data); do not edit.");
    text.line("Figures are the median of the repeats, with the least and the largest in brackets.");
    text.line(
        "Cost is CPU time of the process, as the operating system counts it, per million samples;");
    text.line("a sample is one value of one signal of one entity at one instant.");
    text.line(
        "CPU time and ratios within one run can be compared, wall-clock times of shared machines");
    text.line("hardly.");
  }

  private void machines() {
    text.line("");
    text.line("## Machine and versions");
    Map<Map<String, String>, List<String>> machines = new LinkedHashMap<>();
    for (BenchResult result : results) {
      Map<String, String> all = new TreeMap<>(result.machine());
      all.putAll(result.versions());
      all.remove(LOAD);
      machines.computeIfAbsent(all, key -> new ArrayList<>()).add(result.name());
    }
    machines.forEach(this::machine);
  }

  private void machine(Map<String, String> facts, List<String> names) {
    text.line("");
    text.line("For " + String.join(", ", names) + ":");
    text.line("");
    text.head("what", "value");
    facts.forEach(text::row);
  }

  private void targets() {
    text.heading("Targets");
    text.line("Full load is a live fleet of 10,000 jobs, half load one of 5,000.");
    text.line("");
    text.head(TargetRows.HEAD);
    TargetRows.of(results).forEach(text::row);
  }

  private void charts(List<BarChart> charts) {
    if (!charts.isEmpty()) {
      text.heading("Charts");
    }
    for (BarChart chart : charts) {
      text.line("![" + chart.altText() + "](charts/" + chart.file() + ".svg)");
      text.line("");
    }
  }

  private void benchmarks() {
    results.forEach(this::benchmark);
    for (String name : BENCHMARKS) {
      if (results.stream().noneMatch(result -> result.name().equals(name))) {
        text.heading("bench " + name);
        text.line("Not measured: there is no `" + name + ".json` among the results.");
      }
    }
  }

  private void benchmark(BenchResult result) {
    text.heading("bench " + result.name());
    if (result.figures().isEmpty()) {
      text.line("It ran and measured nothing: what it needs is not installed.");
      return;
    }
    if (!result.complete()) {
      text.line("**Incomplete:** the run broke off, and these are the figures until then.");
      text.line("");
    }
    text.head("figure", "median", "least", "largest", "unit", "target");
    new TreeMap<>(result.figures()).forEach(this::figure);
    text.line("");
    text.line("Repeats: " + result.repeats() + ". Seeds: " + seeds(result) + ". " + load(result));
    if (!result.options().isEmpty()) {
      text.line("");
      text.line("Options: " + options(result.options()) + '.');
    }
  }

  private void figure(String name, Figure figure) {
    text.row(
        '`' + name + '`',
        Values.of(figure.median()),
        Values.of(figure.min()),
        Values.of(figure.max()),
        figure.unit(),
        figure.target() == null ? "" : Values.of(figure.target()));
  }

  private static String seeds(BenchResult result) {
    return result.seeds().isEmpty()
        ? "none"
        : String.join(", ", result.seeds().stream().map(String::valueOf).toList());
  }

  private static String load(BenchResult result) {
    return "Load of the machine at the start: " + result.machine().getOrDefault(LOAD, "?") + '.';
  }

  private static String options(Map<String, String> options) {
    List<String> all = new ArrayList<>();
    new TreeMap<>(options).forEach((name, value) -> all.add(name + " = `" + value + '`'));
    return String.join(", ", all);
  }

  private void section(String title, String given, String otherwise) {
    text.heading(title);
    text.line(given.isBlank() ? otherwise : given.strip());
  }
}
