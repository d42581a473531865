package io.flinksustain.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.cli.Cli;
import io.flinksustain.monitor.cli.ExitCode;
import io.flinksustain.monitor.testing.Complaints;
import io.flinksustain.monitor.testing.SyntheticJob;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.wire.ChangeEventJson;
import io.flinksustain.wire.FactJson;
import io.flinksustain.wire.ReportJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ReportTest {
  private static final int WINDOW_MS = 10_000;
  private static final int INTERVAL_MS = 2_000;
  private static final SyntheticJob HELD = SyntheticJob.slowSink("held", 'b');

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesWhatTheReplayFoundAndTheChangesOfAnotherFile() throws IOException {
    Path html = folder.resolve("report.html");

    assertThat(report("--html", html.toString(), "--changes", changes().toString()))
        .isEqualTo(ExitCode.OK);

    assertThat(out.toString()).startsWith(html + ": 1 job, ").contains("kB");
    assertThat(Complaints.in(err)).isEmpty();
    assertThat(html)
        .content()
        .contains("\"cause\":\"slow-sink\"", "\"kind\":\"symptom\"", "\"states\":\"ppp")
        .contains("\"name\":\"heap\"", "parallelism from 2 to 4: applying");
  }

  /** The last record is of 158 s, so the last window that it holds whole ends at 150 s. */
  @Test
  void leavesOutWindowsThatTheRecordingDoesNotHoldWhole() throws IOException {
    Path html = folder.resolve("report.html");

    assertThat(report("--html", html.toString())).isEqualTo(ExitCode.OK);

    assertThat(html).content().contains("\"to\":150000").doesNotContain("put the verdict in doubt");
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    assertThat(report("--html", folder.resolve("no/report.html").toString()))
        .isEqualTo(ExitCode.USAGE);

    assertThat(Complaints.in(err).get(0)).startsWith("sustain: cannot write ").contains("(--html)");
  }

  private int report(String... words) throws IOException {
    Stream<String> all =
        Stream.of(
            "report",
            recording().toString(),
            "--window.size",
            "10 s",
            "--window.stagger",
            "false",
            "--classify.settle",
            "0 s");
    return new Cli(new FlinkEngine(), new PrintWriter(out), new PrintWriter(err))
        .execute(Stream.concat(all, Stream.of(words)).toArray(String[]::new));
  }

  private Path changes() throws IOException {
    JobRef job = HELD.ref();
    ChangeEvent event =
        new ChangeEvent(
            "c1",
            job,
            "slow-sink",
            "parallelism",
            "",
            "2",
            "4",
            ChangeState.APPLYING,
            5L * WINDOW_MS,
            null,
            "The command is out.",
            List.of());
    return Files.write(folder.resolve("changes.jsonl"), ChangeEventJson.write(event));
  }

  /** 15 windows, not from 0 on, which is no time. */
  private Path recording() throws IOException {
    List<byte[]> lines = new ArrayList<>();
    HELD.facts(1).forEach(fact -> lines.add(FactJson.write(fact)));
    for (long ts = WINDOW_MS; ts < 16L * WINDOW_MS; ts += INTERVAL_MS) {
      lines.add(ReportJson.write(List.of(HELD.taskManagerReport(ts, INTERVAL_MS))));
      lines.add(ReportJson.write(List.of(HELD.jobManagerReport(ts, INTERVAL_MS))));
    }
    return Files.write(
        folder.resolve("recording.jsonl"),
        lines.stream().map(line -> new String(line, UTF_8)).toList());
  }
}
