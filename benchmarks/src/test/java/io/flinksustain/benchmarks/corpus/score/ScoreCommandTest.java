package io.flinksustain.benchmarks.corpus.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.bench.result.BenchResult;
import io.flinksustain.benchmarks.bench.result.Figure;
import io.flinksustain.benchmarks.corpus.Corpus;
import io.flinksustain.benchmarks.corpus.Generated;
import io.flinksustain.benchmarks.fleet.Ill;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(120)
class ScoreCommandTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Path corpus;
  private Path json;

  @BeforeEach
  void corpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    json = folder.resolve("out/diagnosis.json");
    Generated.ill(Ill.SLOW_SINK, 1)
        .plus("right_actions", "sink.batch-size")
        .plus("forbidden_actions", "parallelism")
        .write(corpus, "slow-sink-1");
    Generated.ill(Ill.HOT_SUBTASK, 2)
        .plus("forbidden_actions", "parallelism")
        .write(corpus, "hot-key-1");
    Generated.ill(Ill.CPU_BOUND, 3).plus("right_actions", "parallelism").write(corpus, "cpu-1");
    Generated.ill(Ill.CHECKPOINTS_THRASH, 4).write(corpus, "thrash-1");
    Generated.quiet(5).write(corpus, "quiet-1");
  }

  @Test
  void scoresSustainAndItsRivalsOnWhatIsPlainToSee() throws IOException {
    Map<String, Figure> figures = figures();

    assertThat(value(figures, "runs")).isEqualTo(5);
    assertThat(value(figures, "macro_f1")).isEqualTo(1);
    assertThat(value(figures, "vertex_accuracy")).isEqualTo(1);
    assertThat(value(figures, "harmful_rate")).isZero();
    assertThat(value(figures, "helpful_rate")).isEqualTo(0.5);
    assertThat(value(figures, "abstention_rate")).isZero();
    assertThat(value(figures, "false_alarms")).isZero();
    assertThat(value(figures, "undetected")).isZero();
    assertThat(value(figures, "detect_p50_s")).isBetween(200.0, 420.0);
    assertThat(value(figures, "detect_over_p50_s")).isLessThanOrEqualTo(0);
    assertThat(value(figures, "confusion.slow-sink.slow-sink")).isEqualTo(1);
    for (String rival : new String[] {"static_", "alerts_", "first_busy_"}) {
      assertThat(value(figures, rival + "macro_f1")).as(rival).isLessThan(1);
    }
    // The sink is backpressured by nobody, so the last vertex that is lies before it.
    assertThat(value(figures, "static_vertex_accuracy")).isLessThan(1);
    assertThat(value(figures, "static_harmful_rate")).isPositive();
  }

  @Test
  void printsTheMatrixTheRivalsAndEachRun() throws IOException {
    figures();
    assertThat(printed.toString(UTF_8).lines())
        .anyMatch(line -> line.matches("true cause .* precision +recall +F1"))
        .anyMatch(line -> line.matches("slow-sink .* 1\\.00 +1\\.00 +1\\.00"))
        .anyMatch(line -> line.matches("macro_f1 +1 .*>= 0\\.9 +met"))
        .anyMatch(line -> line.matches(" +report +hot-key-1 +data-skew +data-skew .* s"));
  }

  @Test
  void abstainsWhereANeededSignalIsWithheld() throws IOException {
    Map<String, Figure> figures = figures();

    assertThat(value(figures, "withheld_cpu_needed")).isGreaterThanOrEqualTo(2);
    assertThat(value(figures, "withheld_checkpoints_needed")).isGreaterThanOrEqualTo(1);
    assertThat(value(figures, "withheld_lag_needed")).isZero();
    assertThat(figures).doesNotContainKey("withheld_lag_abstention_rate");
    assertThat(value(figures, "withheld_lag_wrong_rate")).isZero();
    assertThat(value(figures, "withheld_busy_abstention_rate")).isEqualTo(1);
  }

  @Test
  void aWrongLabelCostsWhatItShould() throws IOException {
    Generated.ill(Ill.SLOW_SINK, 6)
        .with("class", "data-skew")
        .with("vertex", "nowhere")
        .write(corpus, "wrong");
    Map<String, Figure> figures = figures();

    assertThat(value(figures, "macro_f1")).isLessThan(1);
    assertThat(value(figures, "vertex_accuracy")).isEqualTo(0.75);
    assertThat(value(figures, "confusion.data-skew.slow-sink")).isEqualTo(1);
    assertThat(value(figures, "undetected")).isEqualTo(1);
    assertThat(figures.get("macro_f1").min()).isLessThan(value(figures, "macro_f1"));
  }

  @Test
  void anIllOfAQuietJobIsAFalseAlarm() throws IOException {
    Generated.ill(Ill.SLOW_SINK, 7)
        .with("class", "healthy")
        .with("vertex", "")
        .write(corpus, "not-so-quiet");
    assertThat(value(figures(), "false_alarms")).isEqualTo(1);
  }

  @Test
  void aRunThatIsNotProvenOrNotAloneDoesNotCount() throws IOException {
    Generated.ill(Ill.SLOW_SINK, 8).with("proven", false).write(corpus, "unproven");
    Generated.ill(Ill.SLOW_SINK, 9).with("contaminated", true).write(corpus, "busy-machine");
    Map<String, Figure> figures = figures();
    assertThat(value(figures, "runs")).isEqualTo(5);
    assertThat(value(figures, "runs_left_out")).isEqualTo(2);
    assertThat(printed.toString(UTF_8))
        .contains("left out: unproven, its effect is not proven")
        .contains("left out: busy-machine, the machine was busy with something else");
  }

  @Test
  void aRunThatWasTunedOnIsScoredByItself() throws IOException {
    Generated.ill(Ill.SLOW_SINK, 8)
        .with("scenario", "tuned")
        .with("class", "data-skew")
        .write(corpus, "tuned");
    Map<String, Figure> figures = figures();

    assertThat(value(figures, "macro_f1")).isEqualTo(1);
    assertThat(value(figures, "tune_runs")).isEqualTo(1);
    assertThat(value(figures, "tune_macro_f1")).isZero();
  }

  @Test
  void splitsByRule() {
    assertThat(execute("split", corpus.toString(), "--split", split().toString())).isZero();
    Split split = Split.read(split());
    assertThat(split.tune()).as("no cause has two groups").isEmpty();
    assertThat(split.report()).hasSize(5).contains("chain/quiet");
  }

  @Test
  void scoresTheSameTwice() throws IOException {
    assertThat(figures()).isEqualTo(figures());
  }

  @Test
  void refusesWhatItCannotScore() throws IOException {
    assertThat(execute("score", folder.resolve("nothing").toString())).isEqualTo(2);
    assertThat(score()).as("without a split").isEqualTo(2);
    Files.writeString(split(), "tune: [other/one]\nreport: [other/two]\n");
    assertThat(score()).as("with groups that the split does not know").isEqualTo(2);
    assertThat(json).doesNotExist();
  }

  private Map<String, Figure> figures() throws IOException {
    Files.writeString(
        split(),
        """
        tune: [chain/tuned]
        report:
          - chain/slow-sink
          - chain/data-skew
          - chain/cpu-bound-operator
          - chain/checkpoint-thrash
          - chain/quiet
        """);
    assertThat(score()).isZero();
    return BenchResult.read(json).figures();
  }

  private int score() {
    return execute(
        "score",
        corpus.toString(),
        "--split",
        split().toString(),
        "--json",
        json.toString(),
        "--draws",
        "50",
        "--runs");
  }

  private int execute(String... arguments) {
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      return new CommandLine(new Corpus()).execute(arguments);
    } finally {
      System.setOut(console);
    }
  }

  private Path split() {
    return folder.resolve("split.yaml");
  }

  private static double value(Map<String, Figure> figures, String name) {
    assertThat(figures).containsKey(name);
    return figures.get(name).median();
  }
}
