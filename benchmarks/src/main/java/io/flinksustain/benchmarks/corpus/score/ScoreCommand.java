package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.Helped;
import io.flinksustain.benchmarks.bench.result.BenchResult;
import io.flinksustain.benchmarks.bench.result.Figure;
import io.flinksustain.benchmarks.bench.result.Machine;
import io.flinksustain.benchmarks.corpus.Corpus;
import io.flinksustain.benchmarks.corpus.CorpusException;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.RulePackException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code corpus score}. */
@Command(
    name = "score",
    description =
        "Replays labelled runs and scores the diagnoses, beside those of three baselines.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the runs are scored", "2:a run, the split or a rule is broken"})
public final class ScoreCommand extends Helped implements Callable<Integer> {
  private static final String NAME = "diagnosis";

  @Mixin private CorpusOptions corpus;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there.")
  private Path json;

  @Option(
      names = "--rules",
      paramLabel = "PATH",
      description = "Rule files or folders that go over the bundled rules, to try them.")
  private List<Path> rules = List.of();

  @Option(names = "--runs", description = "Say of each run how it was judged.")
  private boolean eachRun;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the drawing of runs for intervals (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How often runs are drawn again (default: ${DEFAULT-VALUE}).")
  private int draws;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Override
  public Integer call() {
    try {
      score();
      return 0;
    } catch (CorpusException | RulePackException e) {
      System.err.println(e.getMessage());
    } catch (UncheckedIOException e) {
      System.err.println(e.getMessage() + ": " + e.getCause());
    }
    return Corpus.BAD_INPUT;
  }

  private void score() {
    if (draws < 1) {
      throw new CorpusException("--draws is " + draws + ", and must be at least 1");
    }
    RulePack pack = pack();
    Scorer scorer = new Scorer(pack, Split.read(corpus.split()));
    List<LabelledRun> all = corpus.runs();
    List<ScoredRun> runs = all.stream().flatMap(run -> scored(scorer, run)).toList();
    if (runs.isEmpty()) {
      throw new CorpusException("no run counts; record some, see corpus record --help");
    }
    int leftOut = all.size() - runs.size();
    Map<String, Figure> figures = ScoreFigures.of(runs, leftOut, new Bootstrap(seed, draws));
    print(runs, figures);
    if (json != null) {
      write(figures, pack);
    }
  }

  /** Only what is proven, was alone on the machine and lasted long enough. */
  private Stream<ScoredRun> scored(Scorer scorer, LabelledRun run) {
    if (!run.label().proven()) {
      return leftOut(run, "its effect is not proven");
    }
    if (run.label().contaminated()) {
      return leftOut(run, "the machine was busy with something else");
    }
    try {
      return Stream.of(scorer.score(run));
    } catch (TooShortException e) {
      return leftOut(run, e.getMessage());
    }
  }

  private Stream<ScoredRun> leftOut(LabelledRun run, String why) {
    out.println("left out: " + run.name() + ", " + why);
    return Stream.empty();
  }

  private RulePack pack() {
    RulePack bundled = RulePack.bundled();
    return rules.isEmpty() ? bundled : bundled.with(RulePack.load(rules.toArray(Path[]::new)));
  }

  private void print(List<ScoredRun> runs, Map<String, Figure> figures) {
    List<RunScore> reported =
        runs.stream().filter(r -> r.part() == Part.REPORT).map(ScoredRun::sustain).toList();
    if (eachRun) {
      block("", ScoreTables.runs(runs));
      block("Said although a signal was withheld that it takes", ScoreTables.spoken(runs));
    }
    block("Runs that were not tuned on", ScoreTables.matrix(Confusion.of(reported)));
    block("With intervals of 95 % by run", ScoreTables.contenders(figures));
    block("One family of signals withheld", ScoreTables.named("withheld_", figures));
    block("One job shape left out", ScoreTables.named("shape.", figures));
    block("Runs that may be tuned on", ScoreTables.named("tune_", figures));
  }

  private void block(String title, List<String> lines) {
    out.println();
    if (!title.isEmpty()) {
      out.println(title);
    }
    lines.forEach(out::println);
  }

  private void write(Map<String, Figure> figures, RulePack pack) {
    Map<String, String> versions = new LinkedHashMap<>(Machine.versions());
    versions.put("rules", pack.hash());
    new BenchResult(
            NAME,
            figures,
            Machine.describe(),
            versions,
            Map.of("--draws", String.valueOf(draws)),
            List.of(seed),
            1,
            true)
        .write(json);
    out.println();
    out.println("result  " + json.toAbsolutePath().normalize());
  }
}
