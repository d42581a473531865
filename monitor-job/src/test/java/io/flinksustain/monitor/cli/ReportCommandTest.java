package io.flinksustain.monitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.explain.Paint;
import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.monitor.options.Given;
import io.flinksustain.monitor.testing.IdleEngine;
import io.flinksustain.monitor.testing.SyntheticJob;
import io.flinksustain.monitor.testing.SyntheticWindows;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final long NOW = Duration.ofDays(2).toMillis();
  private static final SyntheticJob JOB = SyntheticJob.healthy("fraud", 'a');

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final FakeEngine engine = new FakeEngine();

  @Test
  void withoutRecordingsItIsOfTheLastHourOfAPlatform() {
    Path html = folder.resolve("x.html");

    assertThat(run("--html", html.toString(), "--kafka.prefix", "x.")).isZero();

    assertThat(engine.from).isEqualTo(NOW - Duration.ofHours(1).toMillis());
    assertThat(engine.chosen).isEmpty();
    assertThat(engine.options).containsExactly(new Given("kafka.prefix", "x.", Given.COMMAND_LINE));
    assertThat(out.toString())
        .startsWith(html + ": 1 job, 1970-01-01 00:00:00 to 1970-01-01 00:00:30, ");
    assertThat(html).content().contains("test//fraud");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void goesAsFarBackAsIsSaidAndFindsTheJobsThatAreMeant() {
    assertThat(run("--html", html(), "--since", "6h", "--job", "fraud", "--job", "other")).isZero();

    assertThat(engine.from).isEqualTo(NOW - Duration.ofHours(6).toMillis());
    assertThat(engine.chosen).containsExactly("test//fraud", "test//other");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void namesJobsThatOnlyWordsAreKnownOf() {
    engine.silent = IntStream.range(0, 7).mapToObj(n -> "silent" + n).toList();

    assertThat(run("--html", html())).isZero();

    assertThat(err.toString())
        .containsOnlyOnce("sustain: left out, because nothing was measured of them")
        .contains("test//silent0, test//silent1", "test//silent4 and 2 more");
  }

  @Test
  void namesTheFirstUnreadableRecordsAndCountsThemAll() {
    engine.unreadable = List.of("1", "2", "3", "4", "5", "6");

    assertThat(run("--html", html())).isZero();

    assertThat(err.toString().lines())
        .containsExactly(
            "sustain: 1",
            "sustain: 2",
            "sustain: 3",
            "sustain: 4",
            "sustain: 5",
            "sustain: 6 records could not be read in all");
  }

  @Test
  void oneReportHasOneSource() throws IOException {
    String recording = Files.writeString(folder.resolve("r.jsonl"), "").toString();

    assertThat(run("--html", html(), recording, "--since", "6h")).isEqualTo(ExitCode.USAGE);
    assertThat(run("--html", html(), "--changes", recording)).isEqualTo(ExitCode.USAGE);

    assertThat(err.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("--since and --job are for a running platform"),
            line -> assertThat(line).contains("--changes goes with recordings"));
    assertThat(engine.asked).isFalse();
  }

  @Test
  void asksNobodyWhenItCannotWriteOrDoesNotKnowHowFarBack() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(run("--html", folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(run("--html", file.resolve("x.html").toString())).isEqualTo(ExitCode.USAGE);
    assertThat(run("--html", html(), "--since", "soon")).isEqualTo(ExitCode.USAGE);

    assertThat(err.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("(--html): it is a folder; name a file"),
            line -> assertThat(line).contains("(--html): there is no folder " + file),
            line -> assertThat(line).contains("--since takes a length of time such as"));
    assertThat(engine.asked).isFalse();
  }

  @Test
  void replacesAnEarlierPageAndLeavesNothingBeside() throws IOException {
    Path page = Files.writeString(folder.resolve("x.html"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("latest.html"), page.getFileName());

    assertThat(run("--html", link.toString())).isZero();

    assertThat(link).isSymbolicLink();
    assertThat(page).content().contains("test//fraud").doesNotContain("old</");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("x.html", "latest.html");
  }

  private String html() {
    return folder.resolve("x.html").toString();
  }

  private int run(String... words) {
    Surroundings around =
        new Surroundings(
            () -> Instant.ofEpochMilli(NOW), ZoneOffset.UTC, false, Paint.PLAIN, "ann", q -> "");
    List<String> line = new ArrayList<>(List.of("report"));
    line.addAll(List.of(words));
    return new Cli(engine, around, new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(line.toArray(String[]::new));
  }

  /** Finds one job that was measured, and words about others. */
  private static final class FakeEngine extends IdleEngine {
    private boolean asked;
    private long from;
    private Set<String> chosen;
    private List<Given> options;
    private List<String> silent = List.of();
    private List<String> unreadable = List.of();

    @Override
    public void report(
        Stretch wanted,
        List<Given> file,
        List<Given> commandLine,
        FleetRecord fleet,
        Consumer<String> bad) {
      asked = true;
      from = wanted.from();
      options = commandLine;
      IntStream.range(0, 3).mapToObj(n -> SyntheticWindows.of(JOB, n)).forEach(fleet::add);
      silent.forEach(name -> fleet.add(healthy(name)));
      unreadable.forEach(bad);
      chosen = wanted.jobs().apply(new TreeSet<>(Set.of("test//fraud", "test//other")));
    }

    private static Diagnosis healthy(String name) {
      return new Diagnosis(
          SyntheticJob.healthy(name, 'b').ref(),
          "healthy",
          Severity.OK,
          Subject.JOB,
          NOW - 1,
          NOW,
          List.of(),
          List.of(),
          1,
          List.of(),
          "So it is.",
          "");
    }
  }
}
