package io.flinksustain.window;

import static io.flinksustain.signal.Signal.BUSY;
import static io.flinksustain.signal.Signal.IDLE;
import static io.flinksustain.signal.Signal.PENDING_RECORDS;
import static io.flinksustain.signal.Statistic.COUNT;
import static io.flinksustain.signal.Statistic.INCREASE;
import static io.flinksustain.signal.Statistic.LAST;
import static io.flinksustain.signal.Statistic.MAX;
import static io.flinksustain.signal.Statistic.MEAN;
import static io.flinksustain.signal.Statistic.MIN;
import static io.flinksustain.signal.Statistic.P95;
import static io.flinksustain.signal.Statistic.RATE;
import static io.flinksustain.signal.Statistic.SKEW;
import static io.flinksustain.window.Reports.JOB;
import static io.flinksustain.window.Reports.attempt;
import static io.flinksustain.window.Reports.report;
import static io.flinksustain.window.Reports.table;
import static io.flinksustain.window.Reports.task;
import static io.flinksustain.window.Reports.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GaugeSummaryTest {
  @Test
  void summarizesOverSubtasksAndTime() {
    SignalStats stats =
        vertex(report(600_000, task(BUSY, 0.1, 0.3)), report(610_000, task(BUSY, 0.2, 1.0)));

    assertThat(stats.get(BUSY, MEAN)).isEqualTo(0.4);
    assertThat(stats.get(BUSY, MIN)).isEqualTo(0.1);
    assertThat(stats.get(BUSY, MAX)).isEqualTo(1.0);
    assertThat(stats.get(BUSY, LAST)).isEqualTo(0.6);
    assertThat(stats.get(BUSY, COUNT)).isEqualTo(4);
    assertThat(stats.get(BUSY, RATE)).isNaN();
    assertThat(stats.get(BUSY, INCREASE)).isNaN();
  }

  @Test
  void takesTheNearestRankForThe95thPercentile() {
    double[] twenty = IntStream.rangeClosed(1, 20).mapToDouble(i -> i / 20.0).toArray();

    assertThat(vertex(report(600_000, task(BUSY, twenty))).get(BUSY, P95)).isEqualTo(0.95);
    assertThat(vertex(report(600_000, task(BUSY, 0.7))).get(BUSY, P95)).isEqualTo(0.7);
  }

  @Test
  void comparesTheBusiestSubtaskWithTheMedianOne() {
    VertexWindow vertex = window(report(600_000, task(BUSY, 0.1, 0.1, 0.6, 0.1))).vertices().get(0);

    assertThat(vertex.stats().get(BUSY, SKEW)).isEqualTo(0.6 / 0.1);
    assertThat(vertex.busiestSubtask()).isEqualTo(2);
  }

  @Test
  void boundsSkewWhereTheMedianIsZero() {
    assertThat(vertex(report(600_000, task(BUSY, 0, 0, 0.6))).get(BUSY, SKEW)).isEqualTo(100);
    assertThat(vertex(report(600_000, task(BUSY, 0, 0, 0))).get(BUSY, SKEW)).isEqualTo(1);
    assertThat(vertex(report(600_000, task(BUSY, 0.4))).get(BUSY, SKEW)).isEqualTo(1);
  }

  @Test
  void namesNoBusiestSubtaskWithoutBusy() {
    assertThat(window(report(600_000, task(IDLE, 0.5))).vertices().get(0).busiestSubtask())
        .isEqualTo(-1);
  }

  @Test
  void leavesMissingValuesOut() {
    SignalStats stats = vertex(report(600_000, task(BUSY, Double.NaN, 0.5)));

    assertThat(stats.get(BUSY, MEAN)).isEqualTo(0.5);
    assertThat(stats.get(BUSY, COUNT)).isEqualTo(1);
    assertThat(stats.get(IDLE, COUNT)).isNaN();
  }

  @Test
  void doesNotSeeASignalThatIsMissingInEveryRow() {
    Table columns =
        new Table(
            Scope.TASK,
            false,
            new int[] {BUSY.ordinal(), IDLE.ordinal()},
            new String[] {"v"},
            new int[1],
            new int[1],
            new double[] {Double.NaN, 0.5});

    assertThat(vertex(report(600_000, columns)).signals()).containsExactly(IDLE.ordinal());
  }

  @Test
  void countsARepeatedReportOnce() {
    Report once = report(600_000, task(BUSY, 0.2));
    Report fromAnotherScraper = report(600_000, task(BUSY, 0.2));

    Report later = report(610_000, task(BUSY, 0.4));

    assertThat(vertex(once, fromAnotherScraper, later).values())
        .containsExactly(vertex(once, later).values());
  }

  @Test
  void prefersTheLaterAttemptOfOneInstant() {
    Report failed = report(600_000, attempt(0, BUSY, 0.9));
    Report restarted = report(JOB, "tm-2", 600_000, attempt(1, BUSY, 0.1));

    assertThat(vertex(failed, restarted).get(BUSY, MEAN)).isEqualTo(0.1);
    assertThat(vertex(restarted, failed).get(BUSY, MEAN)).isEqualTo(0.1);
  }

  @Test
  void givesTheSameForAnyOrderOfArrival() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      reports.add(report(600_000 + i * 10_000L, task(BUSY, 0.1 * i, 0.3, 0.7)));
      reports.add(report(JOB, "tm-2", 603_000 + i * 10_000L, attempt(1, BUSY, 0.1, 0.2)));
    }
    SignalStats expected = vertex(reports.toArray(Report[]::new));
    Collections.shuffle(reports, new Random(7));

    assertThat(vertex(reports.toArray(Report[]::new)).values()).containsExactly(expected.values());
  }

  @Test
  void countsAnOperatorForItsVertex() {
    Table operator = table(Scope.OPERATOR, false, "v", 0, PENDING_RECORDS, 40, 60);

    assertThat(vertex(report(600_000, task(BUSY, 0.5, 0.5), operator)).get(PENDING_RECORDS, MEAN))
        .isEqualTo(50);
  }

  private static SignalStats vertex(Report... reports) {
    return window(reports).vertices().get(0).stats();
  }
}
