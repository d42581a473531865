package io.flinksustain.window;

import static io.flinksustain.signal.Signal.BACKPRESSURED;
import static io.flinksustain.signal.Signal.BACKPRESSURED_TIME;
import static io.flinksustain.signal.Signal.BUSY;
import static io.flinksustain.signal.Signal.GC;
import static io.flinksustain.signal.Signal.GC_TIME;
import static io.flinksustain.signal.Signal.IDLE;
import static io.flinksustain.signal.Signal.IDLE_TIME;
import static io.flinksustain.signal.Statistic.COUNT;
import static io.flinksustain.signal.Statistic.MAX;
import static io.flinksustain.signal.Statistic.MEAN;
import static io.flinksustain.signal.Statistic.MIN;
import static io.flinksustain.window.Reports.attempt;
import static io.flinksustain.window.Reports.process;
import static io.flinksustain.window.Reports.report;
import static io.flinksustain.window.Reports.summarize;
import static io.flinksustain.window.Reports.task;
import static io.flinksustain.window.Reports.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Two subtasks that were quiet, and of which the gauges say so for another minute. */
class SharesTest {
  private static final Offset<Double> TINY = within(1e-9);
  private static final CounterMemory QUIET =
      Summarizer.summarize(
              540_000, 600_000, List.of(gauges(590_000, 50, 0, 50, 0)), CounterMemory.EMPTY)
          .memory();

  @Test
  void tellsWhatWasInTheWindowAndNotTheMinuteBefore() {
    SignalStats stats = next(gauges(600_000, 51, 2, 55, 0), gauges(610_000, 52, 10, 58, 1));

    assertThat(stats.get(IDLE, MEAN)).isEqualTo((2.0 / 20 + 8.0 / 20) / 2, TINY);
    assertThat(stats.get(BACKPRESSURED, MAX)).isEqualTo(10.0 / 20, TINY);
    assertThat(stats.get(BACKPRESSURED, MIN)).isEqualTo(1.0 / 20, TINY);
    assertThat(stats.get(BUSY, MEAN)).isEqualTo((8.0 / 20 + 11.0 / 20) / 2, TINY);
    assertThat(stats.get(BUSY, COUNT)).as("as many as were measured").isEqualTo(4);
  }

  @Test
  void namesTheSubtaskThatIsTheBusiestByTheTotals() {
    JobWindow window = summarize(QUIET, gauges(610_000, 52, 10, 58, 1)).windows().get(0);

    assertThat(window.vertices().get(0).busiestSubtask()).isEqualTo(1);
  }

  @Test
  void believesTheGaugesWhereThereIsNothingToCountFrom() {
    SignalStats stats = window(gauges(600_000, 51, 2, 55, 0)).vertices().get(0).stats();

    assertThat(stats.get(BUSY, MEAN)).isEqualTo(0.1);
    assertThat(stats.get(IDLE, MEAN)).isEqualTo(0.9);
  }

  @Test
  void believesTheGaugesWhereTheTimeIsShorterThanFlinkTakesToCount() {
    Report first = gauges(600_000, 50, 0, 50, 0);
    SignalStats stats = window(first, gauges(604_000, 50, 4, 50, 4)).vertices().get(0).stats();

    assertThat(stats.get(BACKPRESSURED, MEAN)).isEqualTo(0);
  }

  @Test
  void countsARestartedSubtaskFromItsOwnStart() {
    SignalStats stats =
        next(
            report(640_000, attempt(1, BUSY, 0.1), attempt(1, IDLE_TIME, 1), held(1)),
            report(650_000, attempt(1, BUSY, 0.1), attempt(1, IDLE_TIME, 4), held(2)));

    assertThat(stats.get(BUSY, MEAN)).isEqualTo(0.6, TINY);
  }

  @Test
  void knowsNoBusinessOfASourceThatDoesNotMeasureIt() {
    SignalStats stats =
        window(
                report(600_000, task(IDLE_TIME, 10), task(BACKPRESSURED_TIME, 0)),
                report(650_000, task(IDLE_TIME, 20), task(BACKPRESSURED_TIME, 0)))
            .vertices()
            .get(0)
            .stats();

    assertThat(stats.get(BUSY, MEAN)).isNaN();
  }

  @Test
  void tellsTheTimeOfCollectingGarbage() {
    JobWindow window =
        window(
            report(600_000, process(GC, 0.01), process(GC_TIME, 7)),
            report(650_000, process(GC, 0.05), process(GC_TIME, 27)));

    assertThat(window.taskManagers().get(0).stats().get(GC, MEAN)).isEqualTo(0.4, TINY);
  }

  private static SignalStats next(Report... reports) {
    return summarize(QUIET, reports).windows().get(0).vertices().get(0).stats();
  }

  /** Of two subtasks, with the totals of seconds that each was idle and held up. */
  private static Report gauges(long ts, double idle0, double held0, double idle1, double held1) {
    return report(
        ts,
        task(BUSY, 0.1, 0.1),
        task(IDLE, 0.9, 0.9),
        task(BACKPRESSURED, 0, 0),
        task(IDLE_TIME, idle0, idle1),
        task(BACKPRESSURED_TIME, held0, held1));
  }

  private static Table held(double seconds) {
    return attempt(1, BACKPRESSURED_TIME, seconds);
  }
}
