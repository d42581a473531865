package io.flinksustain.window;

import static io.flinksustain.signal.Signal.RECORDS_IN;
import static io.flinksustain.signal.Statistic.COUNT;
import static io.flinksustain.signal.Statistic.INCREASE;
import static io.flinksustain.signal.Statistic.MEAN;
import static io.flinksustain.signal.Statistic.RATE;
import static io.flinksustain.signal.Statistic.SKEW;
import static io.flinksustain.window.Reports.END;
import static io.flinksustain.window.Reports.JOB;
import static io.flinksustain.window.Reports.attempt;
import static io.flinksustain.window.Reports.delta;
import static io.flinksustain.window.Reports.job;
import static io.flinksustain.window.Reports.report;
import static io.flinksustain.window.Reports.summarize;
import static io.flinksustain.window.Reports.task;
import static io.flinksustain.window.Reports.unannounced;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class CounterSummaryTest {
  private static final CounterMemory AT_90 =
      Summarizer.summarize(
              540_000, 600_000, List.of(report(590_000, task(RECORDS_IN, 90))), CounterMemory.EMPTY)
          .memory();

  @Test
  void countsFromTheFirstValueWhenNothingIsRemembered() {
    SignalStats stats =
        first(report(600_000, task(RECORDS_IN, 100)), report(650_000, task(RECORDS_IN, 600)));

    assertThat(stats.get(RECORDS_IN, INCREASE)).isEqualTo(500);
    assertThat(stats.get(RECORDS_IN, RATE)).isEqualTo(10);
    assertThat(stats.get(RECORDS_IN, COUNT)).isEqualTo(2);
    assertThat(stats.get(RECORDS_IN, MEAN)).isNaN();
  }

  @Test
  void knowsNoGrowthFromOneValueAlone() {
    SignalStats stats = first(report(600_000, task(RECORDS_IN, 100)));

    assertThat(stats.get(RECORDS_IN, INCREASE)).isNaN();
    assertThat(stats.get(RECORDS_IN, RATE)).isNaN();
    assertThat(stats.get(RECORDS_IN, SKEW)).isNaN();
    assertThat(stats.get(RECORDS_IN, COUNT)).isEqualTo(1);
  }

  @Test
  void countsFromTheLastValueOfTheWindowBefore() {
    SignalStats stats = next(AT_90, report(610_000, task(RECORDS_IN, 130)));

    assertThat(stats.get(RECORDS_IN, INCREASE)).isEqualTo(40);
    assertThat(stats.get(RECORDS_IN, RATE)).isEqualTo(2);
  }

  @Test
  void countsFromZeroAfterATotalDropped() {
    SignalStats stats =
        next(
            AT_90,
            report(600_000, task(RECORDS_IN, 100)),
            report(610_000, task(RECORDS_IN, 3)),
            report(620_000, task(RECORDS_IN, 5)));

    assertThat(stats.get(RECORDS_IN, INCREASE)).isEqualTo(15);
    assertThat(stats.get(RECORDS_IN, RATE)).isEqualTo(0.5);
  }

  @Test
  void countsFromZeroInANewAttemptEvenWhenTheTotalIsHigher() {
    SignalStats stats = next(AT_90, report(620_000, attempt(1, RECORDS_IN, 120)));

    assertThat(stats.get(RECORDS_IN, INCREASE)).isEqualTo(120);
  }

  @Test
  void countsOneResetWhenTwoAttemptsAreReportedAlternately() {
    SignalStats stats =
        next(
            AT_90,
            report(600_000, task(RECORDS_IN, 100)),
            report(JOB, "tm-2", 609_000, attempt(1, RECORDS_IN, 4)),
            report(610_000, task(RECORDS_IN, 110)),
            report(JOB, "tm-2", 619_000, attempt(1, RECORDS_IN, 8)));

    assertThat(stats.get(RECORDS_IN, INCREASE)).isEqualTo(20 + 8);
  }

  @Test
  void countsARepeatedValueOnce() {
    Report repeated = report(610_000, task(RECORDS_IN, 130));

    assertThat(next(AT_90, repeated, repeated).get(RECORDS_IN, INCREASE)).isEqualTo(40);
  }

  @Test
  void addsUpTheSubtasksThatAreKnown() {
    SignalStats stats =
        first(
            report(600_000, task(RECORDS_IN, 0, 0, Double.NaN)),
            report(610_000, task(RECORDS_IN, 100, 300, 7)));

    assertThat(stats.get(RECORDS_IN, INCREASE)).isEqualTo(400);
    assertThat(stats.get(RECORDS_IN, RATE)).isEqualTo(40);
    assertThat(stats.get(RECORDS_IN, SKEW)).isEqualTo(1.5);
  }

  @Test
  void addsIncreasesUp() {
    SignalStats stats =
        first(report(610_000, delta(RECORDS_IN, 30)), report(620_000, delta(RECORDS_IN, 50)));

    assertThat(stats.get(RECORDS_IN, INCREASE)).isEqualTo(80);
    assertThat(stats.get(RECORDS_IN, RATE)).isEqualTo(4);
  }

  @Test
  void doesNotCountAnIncreaseOfUnknownDuration() {
    SignalStats stats =
        first(
            unannounced(610_000, delta(RECORDS_IN, 30)),
            unannounced(620_000, delta(RECORDS_IN, 50)));

    assertThat(stats.get(RECORDS_IN, INCREASE)).isEqualTo(50);
    assertThat(stats.get(RECORDS_IN, RATE)).isEqualTo(5);
  }

  @Test
  void countsIncreasesOnceAndTakesASmallerOneForNoReset() {
    Report repeated = report(610_000, delta(RECORDS_IN, 30));

    assertThat(
            first(repeated, repeated, report(620_000, delta(RECORDS_IN, 5)))
                .get(RECORDS_IN, INCREASE))
        .isEqualTo(35);
  }

  @Test
  void trustsTotalsWhereASecondSourceSendsIncreases() {
    SignalStats stats =
        next(AT_90, report(610_000, task(RECORDS_IN, 130)), report(612_000, delta(RECORDS_IN, 35)));

    assertThat(stats.get(RECORDS_IN, INCREASE)).isEqualTo(40);
  }

  @Test
  void takesNoTotalForGrowthWhenASourceChangesFromIncreasesToTotals() {
    CounterMemory increases =
        summarize(CounterMemory.EMPTY, report(610_000, delta(RECORDS_IN, 30))).memory();

    assertThat(next(increases, report(620_000, task(RECORDS_IN, 1e6))).get(RECORDS_IN, INCREASE))
        .isNaN();
  }

  @Test
  void doesNotCountFromAnotherJobId() {
    Report redeployed = report(job("b"), "tm-1", 610_000, task(RECORDS_IN, 7));

    assertThat(next(AT_90, redeployed).get(RECORDS_IN, INCREASE)).isNaN();
  }

  @Test
  void remembersASilentEntityForAQuarterOfAnHour() {
    Report other = report(610_000, Reports.vertex("w", RECORDS_IN, 1));

    assertThat(summarize(AT_90, other).memory().rows()).isEqualTo(2);
    long later = END + Counters.KEPT_MS;
    CounterMemory old = Summarizer.summarize(later - 60_000, later, List.of(), AT_90).memory();
    assertThat(old.rows()).isZero();
    assertThat(old.groups()).isEmpty();
  }

  private static SignalStats first(Report... reports) {
    return next(CounterMemory.EMPTY, reports);
  }

  private static SignalStats next(CounterMemory memory, Report... reports) {
    return summarize(memory, reports).windows().get(0).vertices().get(0).stats();
  }
}
