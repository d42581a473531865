package io.flinksustain.benchmarks.corpus.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.corpus.label.Effect;
import io.flinksustain.benchmarks.watched.JobPlan;
import io.flinksustain.benchmarks.watched.JobShape;
import io.flinksustain.benchmarks.watched.SinkShape;
import io.flinksustain.benchmarks.watched.SourceShape;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.wire.ReportJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProvingTest {
  private static final PhaseSpec PHASES =
      new PhaseSpec(
          Duration.ZERO, Duration.ofSeconds(40), Duration.ofSeconds(60), Duration.ofSeconds(30));
  private static final Timeline TIMELINE = new Timeline(0, 40_000, 100_000, 130_000);
  private static final Submitted JOB = job();

  @Test
  void isProvenWhenTheRateFallsAndComesBack() {
    Proving proving = proving(fallsTo(0.75), recording(50, 20, 49));
    assertThat(proving.proven()).isTrue();
    assertThat(proving.effect(JOB)).isEqualTo(new Effect("records_in", "out: Writer", 100, 40, 98));
  }

  @Test
  void isNotProvenWhenTheRateStays() {
    assertThat(proving(fallsTo(0.75), recording(50, 45, 50)).proven()).isFalse();
  }

  @Test
  void isNotProvenWhenTheRateDoesNotComeBack() {
    assertThat(proving(fallsTo(0.75), recording(50, 20, 30)).proven()).isFalse();
  }

  @Test
  void isNotProvenByWhatWasNotMeasured() {
    assertThat(proving(fallsTo(0.75), List.of()).proven()).isFalse();
  }

  @Test
  void holdsAQuietJobAgainstWhatIsOffered() {
    ProofSpec keepsUp = ProofSpec.usual("healthy");
    assertThat(proving(keepsUp, recording(50, 48, 50)).proven()).isTrue();
    assertThat(proving(keepsUp, recording(50, 40, 50)).proven()).isFalse();
  }

  @Test
  void findsTheSubtaskWithMostRecordsAndThoseWithNone() {
    Measured measured =
        Measured.of(recording(50, 20, 50), "j", Signal.RECORDS_IN, JOB.vertexId("out"));
    assertThat(measured.highest(TIMELINE.during())).isEqualTo(1);
    assertThat(measured.idle(TIMELINE.during())).isZero();
  }

  private static Proving proving(ProofSpec spec, List<RecordingFile.Line> recording) {
    return new Proving(spec, JOB, TIMELINE, PHASES, recording);
  }

  private static ProofSpec fallsTo(double share) {
    return new ProofSpec(null, null, share, null, null, false, false, null);
  }

  private static Submitted job() {
    SourceShape source = new SourceShape("in", 100.0, null, null, null, null, null);
    JobShape shape =
        new JobShape(null, source, List.of(), new SinkShape("out", 200.0, null), 2, null);
    JobPlan plan = new JobPlan("orders", shape, List.of(), 0, null);
    return new Submitted("j", plan, Map.of("a", "Source: in", "b", "out: Writer"));
  }

  /** A report each second, of two subtasks with so many records a second before, during, after. */
  private static List<RecordingFile.Line> recording(int before, int during, int after) {
    List<RecordingFile.Line> lines = new ArrayList<>();
    double records = 0;
    for (long ts = 0; ts <= 130_000; ts += 1_000) {
      lines.add(new RecordingFile.Line(ts, true, report(ts, records)));
      records += ts < 40_000 ? before : ts < 100_000 ? during : after;
    }
    return lines;
  }

  private static String report(long ts, double records) {
    Table table =
        new Table(
            Scope.TASK,
            false,
            new int[] {Signal.RECORDS_IN.ordinal(), Signal.RECORDS_OUT.ordinal()},
            new String[] {"a", "a", "b", "b"},
            new int[] {0, 1, 0, 1},
            new int[4],
            new double[] {0, records, 0, records, records * 0.5, 0, records * 1.5, 0});
    JobRef ref = new JobRef("lab", "", "orders", "j", "orders");
    Report report = new Report(ref, "tm-1", "host", ts, 1_000, List.of(table));
    return new String(ReportJson.write(List.of(report)), UTF_8);
  }
}
