package io.flinksustain.monitor.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.TableBuilder;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.junit.jupiter.api.Test;

class GatherReportsTest {
  private static final JobRef FRAUD = new JobRef("eu1", "ns", "fraud", "f1", "Fraud");
  private static final JobRef FRAUD_REDEPLOYED = new JobRef("eu1", "ns", "fraud", "f2", "Fraud");
  private static final JobRef AUDIT = new JobRef("eu1", "ns", "audit", "a1", "Audit");
  private static final JobRef NONE = JobRef.ofProcess("eu1", "ns");

  @Test
  void makesOneReportOfAllPartsOfAJobProcessAndInstant() throws Exception {
    try (GatherHarness gather = GatherHarness.withDefaults()) {
      gather.send(part(FRAUD, 1000, Signal.BUSY, 0, 0.5));
      gather.send(part(NONE, 1000, Signal.CPU, 0, 0.3));
      gather.send(part(FRAUD, 1000, Signal.BUSY, 1, 0.6));
      gather.send(part(AUDIT, 1000, Signal.RECORDS_IN, 0, 7));
      assertThat(gather.reports()).isEmpty();
      gather.end();

      assertThat(gather.reports()).hasSize(2);
      assertThat(Values.of(gather.reports()))
          .containsOnlyKeys(
              "eu1/ns/fraud f1 tm h 1000 task v 0#0 busy",
              "eu1/ns/fraud f1 tm h 1000 task v 1#0 busy",
              "eu1/ns/fraud f1 tm h 1000 tm  0#0 cpu",
              "eu1/ns/audit a1 tm h 1000 task v 0#0 records_in",
              "eu1/ns/audit a1 tm h 1000 tm  0#0 cpu");
    }
  }

  @Test
  void countsWhatAProcessSaysOnWhichNoJobWasSeen() throws Exception {
    try (GatherHarness gather = GatherHarness.withDefaults()) {
      gather.send(part(NONE, 1000, Signal.CPU, 0, 0.3));
      gather.watermark(1000);
      assertThat(gather.dropped()).isEqualTo(1);

      gather.send(part(FRAUD, 2000, Signal.BUSY, 0, 0.5));
      gather.send(part(NONE, 2000, Signal.CPU, 0, 0.3));
      gather.end();

      assertThat(gather.dropped()).isEqualTo(1);
      assertThat(gather.reports()).extracting(Report::ts).containsExactly(2000L);
    }
  }

  @Test
  void addsWhatIsMeasuredFromOutsideToTheProcessOfThatName() throws Exception {
    try (GatherHarness gather = GatherHarness.withDefaults()) {
      gather.send(part(FRAUD, 1000, Signal.BUSY, 0, 0.5));
      Report outside = part(NONE, 1500, Signal.CPU_PERIODS, 0, 600);
      gather.send(
          new Report(outside.job(), outside.process(), "", outside.ts(), 0, outside.tables()));
      gather.end();

      assertThat(Values.of(gather.reports()))
          .containsEntry("eu1/ns/fraud f1 tm h 1500 tm  0#0 cpu_periods", 600.0);
      assertThat(gather.dropped()).isZero();
    }
  }

  @Test
  void countsASampleThatComesTwiceOnce() throws Exception {
    try (GatherHarness gather = GatherHarness.withDefaults()) {
      gather.send(part(FRAUD, 1000, Signal.RECORDS_IN, 0, 7));
      gather.send(part(FRAUD, 1000, Signal.RECORDS_IN, 0, 7));
      gather.end();

      assertThat(Values.of(gather.reports())).hasSize(1).containsValue(7.0);
    }
  }

  @Test
  void keepsTwoInstantsOfAProcessOpenAndGivesOutTheOldestWhenAThirdBegins() throws Exception {
    try (GatherHarness gather = GatherHarness.withDefaults()) {
      gather.send(part(FRAUD, 1000, Signal.BUSY, 0, 0.5));
      gather.send(part(FRAUD, 2000, Signal.BUSY, 0, 0.5));
      gather.send(part(FRAUD, 1000, Signal.BUSY, 1, 0.5));
      assertThat(gather.reports()).isEmpty();

      gather.send(part(FRAUD, 3000, Signal.BUSY, 0, 0.5));

      assertThat(gather.reports()).hasSize(1);
      assertThat(gather.reports().get(0).ts()).isEqualTo(1000);
      assertThat(gather.reports().get(0).tables().get(0).rows()).isEqualTo(2);
    }
  }

  @Test
  void givesOutWhatAWatermarkWouldMakeLateBeforeTheWatermark() throws Exception {
    try (GatherHarness gather = GatherHarness.withDefaults()) {
      gather.send(part(FRAUD, 1000, Signal.BUSY, 0, 0.5));
      gather.send(part(FRAUD, 2000, Signal.BUSY, 0, 0.5));

      gather.watermark(1500);

      List<Object> output = gather.output();
      assertThat(output).hasSize(2);
      assertThat(((StreamRecord<?>) output.get(0)).getTimestamp()).isEqualTo(1000);
      assertThat(output.get(1)).isEqualTo(new Watermark(1500));
    }
  }

  @Test
  void givesOutWhatHasWaitedTooLongByTheClockAndNothingElse() throws Exception {
    try (GatherHarness gather = GatherHarness.with("sustain.decode.gather.timeout", "10 s")) {
      gather.send(part(FRAUD, 1000, Signal.BUSY, 0, 0.5));
      gather.clock(4999);
      gather.send(part(FRAUD, 2000, Signal.BUSY, 0, 0.5));
      assertThat(gather.reports()).isEmpty();

      gather.clock(5000);
      assertThat(gather.reports()).extracting(Report::ts).containsExactly(1000L);

      gather.clock(10_000);
      assertThat(gather.reports()).extracting(Report::ts).containsExactly(1000L, 2000L);
    }
  }

  @Test
  void holdsNoMoreValuesThanAllowed() throws Exception {
    try (GatherHarness gather = GatherHarness.with("sustain.decode.gather.max-values", "3")) {
      for (int subtask = 0; subtask < 3; subtask++) {
        gather.send(part(FRAUD, 1000, Signal.BUSY, subtask, 0.5));
      }
      assertThat(gather.reports()).isEmpty();

      gather.send(part(FRAUD, 1000, Signal.BUSY, 3, 0.5));
      gather.send(part(FRAUD, 1000, Signal.BUSY, 4, 0.5));
      gather.end();

      assertThat(gather.reports()).hasSize(2);
      assertThat(Values.of(gather.reports())).hasSize(5);
    }
  }

  @Test
  void givesTheProcessesOwnValuesToTheJobsSeenOnItLately() throws Exception {
    try (GatherHarness gather = GatherHarness.withDefaults()) {
      gather.send(part(FRAUD, 1000, Signal.BUSY, 0, 0.5));
      gather.watermark(1000);
      gather.send(part(NONE, 2000, Signal.CPU, 0, 0.3));
      gather.watermark(2000);
      gather.send(part(NONE, 92_000, Signal.CPU, 0, 0.3));
      gather.end();

      assertThat(gather.reports()).extracting(Report::ts).containsExactly(1000L, 2000L);
      assertThat(gather.reports()).allMatch(report -> report.job().equals(FRAUD));
    }
  }

  @Test
  void staysSilentAboutAProcessOnWhichNoJobWasSeen() throws Exception {
    try (GatherHarness gather = GatherHarness.withDefaults()) {
      gather.send(part(NONE, 1000, Signal.CPU, 0, 0.3));
      gather.end();

      assertThat(gather.reports()).isEmpty();
    }
  }

  @Test
  void givesTheProcessesOwnValuesToARedeployedJobUnderItsNewIdOnly() throws Exception {
    try (GatherHarness gather = GatherHarness.withDefaults()) {
      gather.send(part(FRAUD, 1000, Signal.BUSY, 0, 0.5));
      gather.send(part(FRAUD_REDEPLOYED, 2000, Signal.BUSY, 0, 0.5));
      gather.send(part(NONE, 2000, Signal.CPU, 0, 0.3));
      gather.end();

      assertThat(Values.of(gather.reports()))
          .containsOnlyKeys(
              "eu1/ns/fraud f1 tm h 1000 task v 0#0 busy",
              "eu1/ns/fraud f2 tm h 2000 task v 0#0 busy",
              "eu1/ns/fraud f2 tm h 2000 tm  0#0 cpu");
    }
  }

  @Test
  void losesAndDoublesNothingWhenRestoredFromACheckpoint() throws Exception {
    List<Report> parts =
        List.of(
            part(FRAUD, 1000, Signal.BUSY, 0, 0.5),
            part(NONE, 2000, Signal.CPU, 0, 0.3),
            part(FRAUD, 2000, Signal.BUSY, 0, 0.6),
            part(AUDIT, 3000, Signal.RECORDS_IN, 0, 7),
            part(NONE, 4000, Signal.CPU, 0, 0.4));
    for (int cut = 0; cut <= parts.size(); cut++) {
      List<Report> reports = new ArrayList<>();
      OperatorSubtaskState checkpoint;
      try (GatherHarness before = GatherHarness.withDefaults()) {
        for (Report part : parts.subList(0, cut)) {
          before.send(part);
        }
        checkpoint = before.snapshot();
        reports.addAll(before.reports());
        // What comes after the checkpoint is lost with the failure and sent again.
        before.send(part(FRAUD, 9000, Signal.BUSY, 0, 0.9));
      }
      try (GatherHarness after = GatherHarness.restored(checkpoint)) {
        assertThat(after.reports()).isEmpty();
        for (Report part : parts.subList(cut, parts.size())) {
          after.send(part);
        }
        after.end();
        reports.addAll(after.reports());
      }

      assertThat(Values.of(reports))
          .as("cut after %d parts", cut)
          .isEqualTo(Values.of(uncut(parts)));
    }
  }

  private static List<Report> uncut(List<Report> parts) throws Exception {
    try (GatherHarness gather = GatherHarness.withDefaults()) {
      for (Report part : parts) {
        gather.send(part);
      }
      gather.end();
      return gather.reports();
    }
  }

  private static Report part(JobRef job, long ts, Signal signal, int subtask, double value) {
    TableBuilder table = new TableBuilder(signal.scope(), false);
    String vertex = signal.scope() == Scope.TASK ? "v" : "";
    table.set(table.row(vertex, subtask, 0), table.column(signal), value);
    return new Report(job, "tm", "h", ts, 0, List.of(table.build()));
  }
}
