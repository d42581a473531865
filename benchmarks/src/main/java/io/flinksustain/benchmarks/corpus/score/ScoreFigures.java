package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.bench.result.Figure;
import io.flinksustain.benchmarks.corpus.replay.SignalFamily;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * All scores as figures: the value over the runs, with its bootstrap interval for least and
 * largest. Figures without a prefix are Sustain's on the runs that are reported on.
 */
final class ScoreFigures {
  private static final String RATIO = "ratio";
  private static final String RUNS = "runs";

  private final List<ScoredRun> runs;
  private final Bootstrap bootstrap;
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  private ScoreFigures(List<ScoredRun> runs, Bootstrap bootstrap) {
    this.runs = runs;
    this.bootstrap = bootstrap;
  }

  /**
   * The figures of runs.
   *
   * @param leftOut how many more there are that do not count
   */
  static Map<String, Figure> of(List<ScoredRun> runs, int leftOut, Bootstrap bootstrap) {
    ScoreFigures all = new ScoreFigures(runs, bootstrap);
    for (Contender contender : Contender.values()) {
      all.addMeasures(contender.prefix(), all.scores(contender, Part.REPORT));
    }
    all.addMeasures("tune_", all.scores(Contender.SUSTAIN, Part.TUNE));
    all.exact("runs_left_out", leftOut, RUNS);
    all.addWithheld();
    all.addShapes();
    all.addClasses();
    return all.figures;
  }

  private List<RunScore> scores(Contender contender, Part part) {
    return runs.stream().filter(r -> r.part() == part).map(r -> r.scores().get(contender)).toList();
  }

  private void addMeasures(String prefix, List<RunScore> scores) {
    exact(prefix + RUNS, scores.size(), RUNS);
    for (Measure measure : Measure.ALL) {
      measured(prefix + measure.figureName(), scores, measure);
    }
  }

  private void measured(String name, List<RunScore> scores, Measure measure) {
    double value = measure.of(scores);
    if (Double.isFinite(value)) {
      Bootstrap.Interval interval = bootstrap.of(scores, measure::of);
      put(name, new Figure(value, interval.low(), interval.high(), measure.unit(), null));
    }
  }

  private void addWithheld() {
    withheld("withheld_", withheld -> true);
    for (SignalFamily family : SignalFamily.all()) {
      withheld("withheld_" + family.figureName() + '_', w -> w.family() == family);
    }
  }

  private void withheld(String prefix, Predicate<Withheld> which) {
    List<Withheld> trials =
        runs.stream()
            .filter(run -> run.part() == Part.REPORT)
            .flatMap(run -> run.withheld().stream())
            .filter(which)
            .toList();
    List<Withheld> needed = trials.stream().filter(Withheld::needed).toList();
    exact(prefix + "needed", needed.size(), RUNS);
    share(prefix + "abstention_rate", needed, Withheld::abstained);
    share(prefix + "wrong_rate", trials, Withheld::wrong);
  }

  private void share(String name, List<Withheld> trials, Predicate<Withheld> which) {
    double share = trials.stream().filter(which).count() / (double) trials.size();
    if (Double.isFinite(share)) {
      exact(name, share, RATIO);
    }
  }

  /** One shape left out in turn: nothing is fitted, so what remains is the score on it alone. */
  private void addShapes() {
    List<RunScore> scores = scores(Contender.SUSTAIN, Part.REPORT);
    SortedSet<String> shapes = new TreeSet<>();
    scores.forEach(score -> shapes.add(score.label().shape()));
    for (String shape : shapes) {
      List<RunScore> own = scores.stream().filter(s -> s.label().shape().equals(shape)).toList();
      exact("shape." + shape + ".runs", own.size(), RUNS);
      measured("shape." + shape + ".macro_f1", own, Measure.MACRO_F1);
      measured("shape." + shape + ".vertex_accuracy", own, Measure.VERTEX_ACCURACY);
    }
  }

  private void addClasses() {
    Confusion confusion = Confusion.of(scores(Contender.SUSTAIN, Part.REPORT));
    for (String cause : confusion.classes()) {
      if (Double.isFinite(confusion.precision(cause))) {
        exact("precision." + cause, confusion.precision(cause), RATIO);
      }
      exact("recall." + cause, confusion.recall(cause), RATIO);
      exact("f1." + cause, confusion.f1(cause), RATIO);
      for (String verdict : confusion.verdicts()) {
        exact("confusion." + cause + '.' + verdict, confusion.count(cause, verdict), RUNS);
      }
    }
  }

  private void exact(String name, double value, String unit) {
    put(name, new Figure(value, value, value, unit, null));
  }

  private void put(String name, Figure f) {
    Double limit = Goal.of(name).map(Goal::limit).orElse(null);
    figures.put(name, new Figure(f.median(), f.min(), f.max(), f.unit(), limit));
  }
}
