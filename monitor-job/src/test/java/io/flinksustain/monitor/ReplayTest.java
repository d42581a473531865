package io.flinksustain.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.monitor.cli.Cli;
import io.flinksustain.monitor.cli.ExitCode;
import io.flinksustain.monitor.testing.Complaints;
import io.flinksustain.monitor.testing.SyntheticJob;
import io.flinksustain.wire.FactJson;
import io.flinksustain.wire.ReportJson;
import io.flinksustain.wire.VerdictJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ReplayTest {
  private static final int WINDOW_MS = 10_000;
  private static final int INTERVAL_MS = 2_000;
  private static final List<SyntheticJob> JOBS =
      List.of(SyntheticJob.healthy("calm", 'a'), SyntheticJob.slowSink("held", 'b'));

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsTheLastDiagnosisOfEachJobAndNamesTheLineItCannotRead() throws IOException {
    List<String> lines = lines();
    lines.add(2, "nonsense");
    lines.add(300, "{");
    Path file = recording(lines);

    assertThat(replay(file)).isEqualTo(ExitCode.OK);

    List<String> rows = out.toString().lines().toList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).startsWith("TIME").contains("JOB", "DIAGNOSIS", "WHERE");
    assertThat(rows.get(1)).contains("calm", "healthy", "job");
    assertThat(rows.get(2)).contains("held", "slow-sink", "sink", "backpressured");
    assertThat(Complaints.in(err)).hasSize(2);
    assertThat(Complaints.in(err).get(0)).startsWith("sustain: " + file + ", line 3: ");
    assertThat(Complaints.in(err).get(1)).startsWith("sustain: " + file + ", line 301: ");
  }

  @Test
  void printsEveryChangeAsJson() throws IOException {
    assertThat(replay(recording(lines()), "--all", "-o", "json")).isEqualTo(ExitCode.OK);

    assertThat(out.toString().lines().map(l -> VerdictJson.readDiagnosis(l.getBytes(UTF_8))))
        .extracting(d -> d.job().deployment(), Diagnosis::cause)
        .containsExactly(
            tuple("calm", Diagnosis.INSUFFICIENT_EVIDENCE),
            tuple("held", Diagnosis.INSUFFICIENT_EVIDENCE),
            tuple("calm", Diagnosis.HEALTHY),
            tuple("held", "slow-sink"));
    assertThat(Complaints.in(err)).isEmpty();
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThat(replay(folder.resolve("gone.jsonl"))).isEqualTo(ExitCode.USAGE);

    assertThat(err.toString()).contains("gone.jsonl");
    assertThat(out.toString()).isEmpty();
  }

  private int replay(Path file, String... more) {
    Stream<String> words =
        Stream.of(
            "replay",
            file.toString(),
            "--window.size",
            "10 s",
            "--classify.settle",
            "0 s",
            "--window.stagger",
            "false");
    return new Cli(new FlinkEngine(), new PrintWriter(out), new PrintWriter(err))
        .execute(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
  }

  /** Two jobs in 15 windows, not from 0 on, which is no time. */
  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    JOBS.forEach(job -> job.facts(1).forEach(fact -> lines.add(text(FactJson.write(fact)))));
    for (long ts = WINDOW_MS; ts < 16L * WINDOW_MS; ts += INTERVAL_MS) {
      for (SyntheticJob job : JOBS) {
        lines.add(text(ReportJson.write(List.of(job.taskManagerReport(ts, INTERVAL_MS)))));
        lines.add(text(ReportJson.write(List.of(job.jobManagerReport(ts, INTERVAL_MS)))));
      }
    }
    return lines;
  }

  private Path recording(List<String> lines) throws IOException {
    Path file = folder.resolve("recording.jsonl.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      gzip.write(String.join("\n", lines).getBytes(UTF_8));
    }
    return file;
  }

  private static String text(byte[] json) {
    return new String(json, UTF_8);
  }
}
