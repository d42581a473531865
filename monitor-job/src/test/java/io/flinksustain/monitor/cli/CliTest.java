package io.flinksustain.monitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.monitor.kafka.KafkaUnavailable;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.options.Given;
import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.report.JobRef;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {
  @TempDir Path folder;

  private final FakeEngine engine = new FakeEngine();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void givesTheOptionsOfFileAndCommandLineToTheApplication() throws IOException {
    Path file = Files.writeString(folder.resolve("c.yaml"), "kafka.group-id: a\n");

    assertThat(run("run", "--window.length", "10 s", "--config", file.toString(), "--a.b=c"))
        .isZero();

    assertThat(engine.file).containsExactly(new Given("kafka.group-id", "a", file + ":1"));
    assertThat(engine.commandLine)
        .containsExactly(typed("window.length", "10 s"), typed("a.b", "c"));
  }

  @Test
  void givesTheOptionsOfFileAndCommandLineToAReplay() throws IOException {
    engine.diagnoses = List.of(diagnosis("a", "healthy", 60_000));
    Path file = Files.writeString(folder.resolve("c.yaml"), "window:\n  size: 10 s\n");

    assertThat(run("replay", recording(), "--config", file.toString(), "--classify.settle", "30 s"))
        .isZero();

    assertThat(engine.file).containsExactly(new Given("window.size", "10 s", file + ":2"));
    assertThat(engine.commandLine).containsExactly(typed("classify.settle", "30 s"));
    assertThat(engine.recordings).hasSize(1);
  }

  @Test
  void saysWhichOptionHasNoValue() {
    assertThat(run("run", "--window.length", "--config", "x")).isEqualTo(ExitCode.USAGE);

    assertThat(err.toString()).startsWith("sustain: option '--window.length' has no value");
  }

  @Test
  void tellsErrorsInOneLineAndTheirKindByTheExitCode() {
    engine.failure = new OptionException("unknown option 'x'");
    assertThat(run("run")).isEqualTo(ExitCode.USAGE);
    engine.failure =
        new IllegalStateException(new KafkaUnavailable("no Kafka broker answers", null));
    assertThat(run("run")).isEqualTo(ExitCode.ENVIRONMENT);

    assertThat(err.toString().lines())
        .containsExactly("sustain: unknown option 'x'", "sustain: no Kafka broker answers");
  }

  @Test
  void showsTheStackTraceWhenAsked() {
    engine.failure = new IllegalStateException("odd");

    assertThat(run("run", "--verbose")).isEqualTo(ExitCode.ENVIRONMENT);

    assertThat(err.toString()).contains("odd").contains("\tat ");
  }

  @Test
  void printsTheLastDiagnosisOfEachJob() throws IOException {
    engine.diagnoses =
        List.of(
            diagnosis("b", "healthy", 60_000),
            diagnosis("a", "healthy", 60_000),
            diagnosis("a", "slow-sink", 120_000));

    assertThat(run("replay", recording())).isZero();

    assertThat(out.toString().lines())
        .containsExactly(
            "TIME                  JOB  DIAGNOSIS  WHERE  CONFIDENCE  SUMMARY",
            "1970-01-01T00:02:00Z  a    slow-sink  job    90 %        so it is",
            "1970-01-01T00:01:00Z  b    healthy    job    90 %        so it is");
  }

  @Test
  void printsEveryChangeAndNoRepetitionWhenAskedForAll() throws IOException {
    engine.diagnoses =
        List.of(
            diagnosis("a", "slow-sink", 180_000),
            diagnosis("a", "healthy", 60_000),
            diagnosis("a", "healthy", 120_000));

    assertThat(run("replay", recording(), "-o", "json", "--all", "--kafka.prefix", "x.")).isZero();

    assertThat(out.toString().lines()).hasSize(2);
    assertThat(out.toString().lines().findFirst().orElseThrow())
        .startsWith("{\"v\":1,\"kind\":\"diagnosis\",\"ts\":60000");
    assertThat(engine.commandLine).containsExactly(typed("kafka.prefix", "x."));
  }

  @Test
  void aReportNeedsAFileToWriteAndReadableInput() throws IOException {
    assertThat(run("report", recording())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--html");
    assertThat(run("report", "nowhere.jsonl", "--html", "x.html")).isEqualTo(ExitCode.USAGE);
    assertThat(run("report", recording(), "--html", "x.html", "--changes", "no.jsonl"))
        .isEqualTo(ExitCode.USAGE);

    assertThat(err.toString()).contains("no readable file nowhere.jsonl", "file no.jsonl");
    assertThat(engine.recordings).isEmpty();
  }

  @Test
  void aReportOfNothingIsNotWritten() throws IOException {
    Path html = folder.resolve("x.html");

    assertThat(run("report", recording(), "--html", html.toString(), "--window.size", "10 s"))
        .isEqualTo(ExitCode.USAGE);

    assertThat(err.toString()).startsWith("sustain: no job found in ");
    assertThat(engine.commandLine).containsExactly(typed("window.size", "10 s"));
    assertThat(html).doesNotExist();
  }

  @Test
  void saysWhichLineIsNoChange() throws IOException {
    Path changes = Files.writeString(folder.resolve("changes.jsonl"), "{}\n");

    assertThat(run("report", recording(), "--html", "x.html", "--changes", changes.toString()))
        .isEqualTo(ExitCode.USAGE);

    assertThat(err.toString()).startsWith("sustain: " + changes + ", line 1 is no entry");
  }

  @Test
  void namesTheFirstUnreadableLinesAndCountsThemAll() throws IOException {
    engine.diagnoses = List.of(diagnosis("a", "healthy", 60_000));
    engine.unreadable = List.of("1", "2", "3", "4", "5", "6");

    assertThat(run("replay", recording())).isZero();

    assertThat(err.toString().lines()).hasSize(6).last().asString().contains("6 lines");
  }

  @Test
  void saysWhyAReplayFoundNoJob() throws IOException {
    String recording = recording();
    assertThat(run("replay", recording)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .startsWith("sustain: no job found in " + recording + ": no line is a report");

    engine.unreadable = List.of("r.jsonl, line 1: it is not JSON");
    assertThat(run("replay", recording, "-o", "json")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString().lines().skip(1))
        .first()
        .isEqualTo("sustain: r.jsonl, line 1: it is not JSON");
    assertThat(err.toString().lines()).last().asString().contains(": bad lines (1)");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void namesAMissingRecording() {
    assertThat(run("replay", "nowhere.jsonl")).isEqualTo(ExitCode.USAGE);

    assertThat(err.toString()).contains("nowhere.jsonl");
    assertThat(engine.recordings).isEmpty();
  }

  @Test
  void showsHelpOnEveryLevelAndTheVersion() {
    assertThat(run("--help")).isZero();
    assertThat(run("run", "--help")).isZero();
    assertThat(run("replay", "--help")).isZero();
    assertThat(run("--version")).isZero();

    assertThat(out.toString())
        .contains(
            "Exit codes:", "sustain run [--config FILE]", "sustain replay FILE...", "sustain (");
  }

  @Test
  void saysHowToUseItWhenUsedWrongly() {
    assertThat(run()).isEqualTo(ExitCode.USAGE);
    assertThat(run("rnu")).isEqualTo(ExitCode.USAGE);
    assertThat(run("replay")).isEqualTo(ExitCode.USAGE);
    assertThat(run("replay", "x", "-o", "xml")).isEqualTo(ExitCode.USAGE);

    assertThat(err.toString().lines()).hasSize(4).allMatch(l -> l.contains("--help"));
  }

  @Test
  void namesTheNearestCommandAndOptionOfACommand() {
    assertThat(run("rpelay")).isEqualTo(ExitCode.USAGE);
    assertThat(run("run", "--confg", "x")).isEqualTo(ExitCode.USAGE);

    assertThat(err.toString().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).contains("'rpelay'; the nearest is 'replay'; see sustain"),
            line -> assertThat(line).contains("'--confg'").contains("the nearest is '--config'"));
  }

  private String recording() throws IOException {
    return Files.writeString(folder.resolve("r.jsonl"), "").toString();
  }

  private int run(String... words) {
    return new Cli(engine, new PrintWriter(out, true), new PrintWriter(err, true)).execute(words);
  }

  private static Given typed(String key, String value) {
    return new Given(key, value, Given.COMMAND_LINE);
  }

  private static Diagnosis diagnosis(String job, String cause, long at) {
    JobRef ref = new JobRef("eu1", "", job, "id", job);
    return new Diagnosis(
        ref,
        cause,
        Severity.OK,
        Subject.JOB,
        0,
        at,
        List.of(),
        List.of(),
        0.9,
        List.of(),
        "so it is",
        "");
  }

  /** Remembers what it was asked for and gives what it was told to. */
  private static final class FakeEngine implements Engine {
    private final List<Path> recordings = new ArrayList<>();
    private List<Given> file = List.of();
    private List<Given> commandLine = List.of();
    private List<Diagnosis> diagnoses = List.of();
    private List<String> unreadable = List.of();
    private RuntimeException failure;

    @Override
    public void run(List<Given> file, List<Given> commandLine, Consumer<String> say) {
      this.file = file;
      this.commandLine = commandLine;
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public void replay(
        List<Path> recordings,
        List<Given> file,
        List<Given> commandLine,
        Consumer<Diagnosis> diagnoses,
        Consumer<String> unreadable) {
      this.recordings.addAll(recordings);
      this.file = file;
      this.commandLine = commandLine;
      this.diagnoses.forEach(diagnoses);
      this.unreadable.forEach(unreadable);
    }

    @Override
    public Platform open(
        List<Given> file, List<Given> commandLine, Set<Topic> topics, Duration back) {
      throw new KafkaUnavailable("no Kafka broker answers", null);
    }

    @Override
    public void report(
        List<Path> recordings,
        List<Given> file,
        List<Given> commandLine,
        FleetRecord fleet,
        Consumer<String> unreadable) {
      this.recordings.addAll(recordings);
      this.commandLine = commandLine;
    }

    @Override
    public void report(
        Stretch wanted,
        List<Given> file,
        List<Given> commandLine,
        FleetRecord fleet,
        Consumer<String> unreadable) {
      throw new KafkaUnavailable("no Kafka broker answers", null);
    }
  }
}
