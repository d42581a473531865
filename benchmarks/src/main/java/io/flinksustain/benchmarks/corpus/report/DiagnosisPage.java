package io.flinksustain.benchmarks.corpus.report;

import io.flinksustain.benchmarks.bench.report.Markdown;
import io.flinksustain.benchmarks.bench.report.Values;
import io.flinksustain.benchmarks.bench.result.BenchResult;
import io.flinksustain.benchmarks.bench.result.Figure;
import io.flinksustain.benchmarks.corpus.score.Contender;
import io.flinksustain.benchmarks.corpus.score.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes the page about the diagnoses; the same figures give the same page, to the byte. */
final class DiagnosisPage {
  private static final String LOAD = "load_at_start";

  private final BenchResult result;
  private final Map<String, Figure> figures;
  private final Matrix matrix;
  private final Markdown text = new Markdown();

  private DiagnosisPage(BenchResult result, Matrix matrix) {
    this.result = result;
    this.figures = result.figures();
    this.matrix = matrix;
  }

  static String write(BenchResult result, Matrix matrix, String picture) {
    DiagnosisPage page = new DiagnosisPage(result, matrix);
    page.head();
    page.goals();
    page.contenders();
    page.matrix(picture);
    page.withheld();
    page.shapes();
    page.tuned();
    page.circumstances();
    return page.text.toString();
  }

  private void head() {
    text.line("# Diagnosis");
    text.line("");
    text.line(
        "Made by `benchmarks/bin/corpus report` from [diagnosis.json](diagnosis.json); do not edit.");
    text.line(
        "How a run is judged is told in [How diagnoses are scored](../explanation/scoring.md).");
    text.line(
        count("runs_left_out")
            + " runs are left out, since their effect is not proven, the machine");
    text.line("was busy with something else or the ill was too short for its rule.");
    text.line(
        "Figures are of " + count("runs") + " runs that no rule was tuned on; in brackets stands");
    text.line("what the middle 95 % of " + draws() + " drawings of the runs give.");
  }

  private String draws() {
    return result.options().getOrDefault("--draws", "the");
  }

  private void goals() {
    text.heading("Targets");
    text.head("what", "target", "measured", "verdict", "better than each baseline");
    for (Goal goal : Goal.values()) {
      Figure figure = figures.get(goal.figureName());
      text.row(
          goal.words(),
          goal.bound(),
          figure == null ? "not measured" : Values.of(figure),
          figure == null ? "open" : goal.isMetBy(figure) ? "met" : "**missed**",
          figure == null ? "" : comparison(goal, figure));
    }
  }

  private String comparison(Goal goal, Figure ours) {
    List<String> words = new ArrayList<>();
    boolean compared = false;
    for (Contender other : baselines()) {
      Figure theirs = figures.get(other.prefix() + goal.figureName());
      compared |= theirs != null || findsTooFew(other, goal);
      if (theirs != null && !goal.isBetter(ours, theirs)) {
        boolean equal = !goal.isBetter(theirs, ours);
        words.add(other.words() + (equal ? " has the same" : " " + Values.of(theirs.median())));
      }
    }
    return !compared ? "" : words.isEmpty() ? "yes" : "no: " + String.join(", ", words);
  }

  /** Who finds less than half has no median of the time that it takes. */
  private boolean findsTooFew(Contender other, Goal goal) {
    Figure undetected = figures.get(other.prefix() + "undetected");
    return goal == Goal.DETECT_OVER_P50_S && undetected != null && undetected.median() > 0;
  }

  private static List<Contender> baselines() {
    return Stream.of(Contender.values()).filter(c -> c != Contender.SUSTAIN).toList();
  }

  private void contenders() {
    text.heading("Against simpler systems");
    List<String> head = new ArrayList<>(List.of("figure"));
    Stream.of(Contender.values()).map(Contender::words).forEach(head::add);
    text.head(head);
    measures().forEach(this::contenders);
  }

  /** The figures that Sustain shares with a baseline, in the order in which they were written. */
  private List<String> measures() {
    return figures.keySet().stream()
        .filter(name -> baselines().stream().anyMatch(b -> figures.containsKey(b.prefix() + name)))
        .toList();
  }

  private void contenders(String measure) {
    List<String> cells = new ArrayList<>(List.of('`' + measure + '`'));
    for (Contender contender : Contender.values()) {
      Figure figure = figures.get(contender.prefix() + measure);
      cells.add(figure == null ? "" : Values.of(figure));
    }
    text.row(cells);
  }

  private void matrix(String picture) {
    text.heading("Which cause was taken for which");
    text.line("![" + matrix.altText() + "](" + picture + ")");
    text.line("");
    text.head("cause", "runs", "precision", "recall", "F1");
    for (String cause : matrix.truths()) {
      text.row(
          '`' + cause + '`',
          String.valueOf(matrix.total(cause)),
          plain("precision." + cause),
          plain("recall." + cause),
          plain("f1." + cause));
    }
  }

  private void withheld() {
    text.heading("With a family of signals withheld");
    text.head("family", "runs that need it", "abstained", "blamed something else, of all runs");
    for (String family : between("withheld_", "_needed")) {
      String prefix = "withheld_" + family + '_';
      text.row(
          family,
          plain(prefix + "needed"),
          plain(prefix + "abstention_rate"),
          plain(prefix + "wrong_rate"));
    }
  }

  private void shapes() {
    text.heading("With one job shape left out");
    text.head("shape", "runs", "macro-F1 on it", "right operator on it");
    for (String shape : between("shape.", ".runs")) {
      String prefix = "shape." + shape + '.';
      text.row(
          shape,
          plain(prefix + "runs"),
          plain(prefix + "macro_f1"),
          plain(prefix + "vertex_accuracy"));
    }
  }

  private void tuned() {
    text.heading("On the runs that may be tuned on");
    text.line("Of " + count("tune_runs") + " runs: macro-F1 " + plain("tune_macro_f1") + ", right");
    text.line("operator " + plain("tune_vertex_accuracy") + ". They are in no other figure.");
  }

  private void circumstances() {
    text.heading("Machine and versions");
    text.head("what", "value");
    Map<String, String> all = new TreeMap<>(result.machine());
    all.putAll(result.versions());
    all.remove(LOAD);
    all.forEach((name, value) -> text.row(name, value));
  }

  /** What stands between the two in the names of figures, in order. */
  private Iterable<String> between(String prefix, String suffix) {
    TreeSet<String> found = new TreeSet<>();
    for (String name : figures.keySet()) {
      int length = name.length() - suffix.length();
      if (name.startsWith(prefix) && name.endsWith(suffix) && length > prefix.length()) {
        found.add(name.substring(prefix.length(), length));
      }
    }
    return found;
  }

  private String plain(String name) {
    Figure figure = figures.get(name);
    return figure == null ? "-" : Values.of(figure);
  }

  private String count(String name) {
    return figures.containsKey(name) ? Values.of(figures.get(name).median()) : "no";
  }
}
