package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.bench.result.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Scores as tables for people. */
final class ScoreTables {
  private ScoreTables() {}

  /** How each run was judged; those that were judged wrongly are marked. */
  static List<String> runs(List<ScoredRun> runs) {
    List<String> lines = new ArrayList<>();
    String form = "%-7s %-7s %-44s %-22s %-22s %-28s %s";
    lines.add(line(form, "", "part", "run", "true cause", "verdict", "where", "after"));
    for (ScoredRun run : runs) {
      RunScore score = run.sustain();
      String seconds =
          score.detectedS().isPresent()
              ? String.format(Locale.ROOT, "%.0f s", score.detectedS().getAsDouble())
              : "";
      String where = score.verdict().places().stream().findFirst().orElse("");
      lines.add(
          line(
              form,
              mark(score),
              run.part().name().toLowerCase(Locale.ROOT),
              run.label().run(),
              score.truth(),
              score.verdict().cause(),
              where,
              seconds));
    }
    return lines;
  }

  private static String mark(RunScore score) {
    if (!score.right()) {
      return "differs";
    }
    if (score.harmful()) {
      return "harms";
    }
    return score.hasPlace() && !score.placed() ? "where" : "";
  }

  /** Where something was said although a signal was withheld that it takes. */
  static List<String> spoken(List<ScoredRun> runs) {
    List<String> lines = new ArrayList<>();
    for (ScoredRun run : runs) {
      run.withheld().stream()
          .filter(trial -> trial.wrong() || (trial.needed() && !trial.abstained()))
          .map(
              trial ->
                  line(
                      "%-7s %-44s %-12s %s",
                      run.part().name().toLowerCase(Locale.ROOT),
                      run.label().run(),
                      trial.family().figureName(),
                      trial.verdict().cause()))
          .forEach(lines::add);
    }
    return lines;
  }

  /** A line for each true cause, a column for each verdict, and precision, recall and F1. */
  static List<String> matrix(Confusion confusion) {
    List<String> lines = new ArrayList<>();
    List<String> verdicts = List.copyOf(confusion.verdicts());
    for (int i = 0; i < verdicts.size(); i++) {
      lines.add("  " + (char) ('a' + i) + " = " + verdicts.get(i));
    }
    String letters = letters(verdicts.size());
    lines.add(line("%-24s%s %9s %9s %9s", "true cause", letters, "precision", "recall", "F1"));
    confusion.classes().forEach(cause -> lines.add(row(confusion, cause, verdicts)));
    return lines;
  }

  private static String letters(int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append("   ").append((char) ('a' + i));
    }
    return letters.toString();
  }

  private static String row(Confusion confusion, String cause, List<String> verdicts) {
    String counts =
        verdicts.stream()
            .map(verdict -> String.format("%4d", confusion.count(cause, verdict)))
            .collect(Collectors.joining());
    return line(
        "%-24s%s %9.2f %9.2f %9.2f",
        cause, counts, confusion.precision(cause), confusion.recall(cause), confusion.f1(cause));
  }

  /** A line for each measure, a column for each contender, and the goal. */
  static List<String> contenders(Map<String, Figure> figures) {
    List<String> lines = new ArrayList<>();
    String form = "%-26s %-26s %-12s %-12s %-12s %-10s %s";
    lines.add(line(form, "", "Sustain", "static", "alerts", "first busy", "goal", "verdict"));
    for (Measure measure : Measure.ALL) {
      String name = measure.figureName();
      Figure ours = figures.get(name);
      lines.add(
          line(
              form,
              name,
              withInterval(ours),
              plain(figures.get(Contender.STATIC.prefix() + name)),
              plain(figures.get(Contender.ALERTS.prefix() + name)),
              plain(figures.get(Contender.FIRST_BUSY.prefix() + name)),
              Goal.of(name).map(Goal::bound).orElse(""),
              verdict(name, ours)));
    }
    return lines;
  }

  /** Those figures whose name begins so, with their goals. */
  static List<String> named(String prefix, Map<String, Figure> figures) {
    List<String> lines = new ArrayList<>();
    String form = "%-44s %-26s %-10s %s";
    figures.forEach(
        (name, figure) -> {
          if (name.startsWith(prefix)) {
            String goal = Goal.of(name).map(Goal::bound).orElse("");
            lines.add(line(form, name, withInterval(figure), goal, verdict(name, figure)));
          }
        });
    return lines;
  }

  private static String verdict(String name, Figure figure) {
    return figure == null
        ? ""
        : Goal.of(name).map(goal -> goal.isMetBy(figure) ? "met" : "missed").orElse("");
  }

  private static String withInterval(Figure figure) {
    if (figure == null || figure.min() == figure.max()) {
      return plain(figure);
    }
    return line("%s (%s - %s)", plain(figure), number(figure.min()), number(figure.max()));
  }

  private static String plain(Figure figure) {
    return figure == null ? "-" : number(figure.median());
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String line(String form, Object... cells) {
    return String.format(Locale.ROOT, form, cells).stripTrailing();
  }
}
