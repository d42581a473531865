package io.flinksustain.monitor.window;

import static io.flinksustain.monitor.window.Streams.MINUTE;
import static io.flinksustain.monitor.window.Streams.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.report.JobRef;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.WindowGrid;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link WindowJobs} makes of reports when there are no facts. */
class WindowReportsTest {
  private static final JobRef FRAUD = job("fraud", "a");
  private static final JobRef OTHER = job("other", "b");

  private final Configuration config = WindowHarness.aligned();
  private WindowHarness harness;

  @BeforeEach
  void open() throws Exception {
    harness = WindowHarness.open(config);
    harness.idleFacts();
  }

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void closesAWindowWhenTheWatermarkReachesItsEnd() throws Exception {
    harness.measure(FRAUD, 1_000, 10);
    harness.measure(FRAUD, 51_000, 510);

    harness.passReports(MINUTE - 1);
    assertThat(harness.windows()).isEmpty();

    harness.passReports(MINUTE);
    assertThat(harness.windows()).hasSize(1);
    assertThat(increase(harness.windows().get(0))).isEqualTo(500);
    assertThat(harness.timestamps()).containsExactly(MINUTE);
  }

  @Test
  void countsOnFromTheWindowBeforeAfterARestart() throws Exception {
    harness.measure(FRAUD, 50_000, 100);
    harness.passReports(MINUTE);
    harness.measure(FRAUD, MINUTE + 1_000, 150);
    resume();

    harness.measure(FRAUD, MINUTE + 50_000, 340);
    harness.passReports(2 * MINUTE);

    assertThat(harness.windows()).hasSize(1);
    assertThat(increase(harness.windows().get(0))).isEqualTo(240);
  }

  @Test
  void givesTheSameWhenItIsRescaledInTheMiddleOfAWindow() throws Exception {
    List<JobRef> jobs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      jobs.add(job("job-" + i, "id-" + i));
      harness.measure(jobs.get(i), 50_000, 100);
      harness.measure(jobs.get(i), MINUTE + 1_000, 200 + i);
    }
    harness.passReports(MINUTE);
    OperatorSubtaskState snapshot = harness.snapshot();

    List<JobWindow> windows = new ArrayList<>();
    for (int subtask = 0; subtask < 3; subtask++) {
      try (WindowHarness third = WindowHarness.resume(config, snapshot, 3, subtask)) {
        third.idleFacts();
        third.passReports(2 * MINUTE);
        windows.addAll(third.windows());
      }
    }

    assertThat(windows).extracting(JobWindow::job).containsExactlyInAnyOrderElementsOf(jobs);
    assertThat(windows)
        .allSatisfy(
            window -> assertThat(increase(window)).isEqualTo(100.0 + jobs.indexOf(window.job())));
  }

  @Test
  void countsReportsThatComeAfterTheirWindow() throws Exception {
    harness.passReports(MINUTE);
    harness.measure(FRAUD, 59_000, 1);
    harness.measure(FRAUD, MINUTE, 1);
    harness.passReports(2 * MINUTE);

    assertThat(harness.late()).isEqualTo(1);
    assertThat(harness.windows()).extracting(JobWindow::end).containsExactly(2 * MINUTE);
  }

  @Test
  void takesReportsUntilTheWatermarkReachesTheEnd() throws Exception {
    harness.passReports(MINUTE - 1);
    harness.measure(FRAUD, 1_000, 1);
    harness.passReports(MINUTE);

    assertThat(harness.late()).isZero();
    assertThat(harness.windows()).hasSize(1);
  }

  @Test
  void countsAWindowThatARestartLetsInAgain() throws Exception {
    harness.measure(FRAUD, 1_000, 1);
    harness.passReports(MINUTE);
    resume();

    harness.measure(FRAUD, 2_000, 1);
    harness.passReports(MINUTE);

    assertThat(harness.windows()).isEmpty();
    assertThat(harness.overtaken()).isEqualTo(1);
  }

  @Test
  void isNotLateForAJobBecauseOfAnotherOnesWrongClock() throws Exception {
    harness.measure(OTHER, 60 * MINUTE, 1);
    harness.measure(FRAUD, 1_000, 1);
    harness.measure(OTHER, 61 * MINUTE, 1);
    harness.passReports(MINUTE);

    assertThat(harness.windows())
        .extracting(window -> window.job().deployment())
        .containsExactly("fraud");
    assertThat(harness.late()).isZero();
  }

  @Test
  void closesTheWindowsOfAJobInOrder() throws Exception {
    for (long ts : List.of(MINUTE + 1, 1L, 3 * MINUTE + 1, MINUTE, 2 * MINUTE)) {
      harness.measure(FRAUD, ts, (double) ts);
    }
    harness.passReports(3 * MINUTE);

    assertThat(harness.windows())
        .extracting(JobWindow::end)
        .containsExactly(MINUTE, 2 * MINUTE, 3 * MINUTE);
    assertThat(increase(harness.windows().get(2))).isEqualTo(MINUTE - 1);
  }

  @Test
  void setsOneTimerForAJobAndWindowAndKeepsNoReports() throws Exception {
    for (long ts : List.of(0L, 10_000L, MINUTE, 20_000L)) {
      harness.measure(FRAUD, ts, 1);
      harness.measure(OTHER, ts, 1);
    }
    assertThat(harness.timers()).isEqualTo(4);
    assertThat(harness.states()).isEqualTo(4);

    // Per job: counters, facts and when to forget them; and the next look, for silence.
    harness.passReports(2 * MINUTE);
    assertThat(harness.states()).isEqualTo(2 * 3);
    assertThat(harness.timers()).isEqualTo(2 * 2);
  }

  @Test
  void setsTheTimerAgainForAWindowOpenedByARestart() throws Exception {
    harness.measure(FRAUD, 0, 1);
    resume();
    harness.measure(FRAUD, 10_000, 1);

    assertThat(harness.timers()).isEqualTo(1);
    harness.passReports(MINUTE);
    assertThat(harness.windows()).hasSize(1);
  }

  @Test
  void givesEachJobWindowsOfItsOwnWhenStaggered() throws Exception {
    harness.close();
    config.removeConfig(WindowOptions.STAGGER);
    harness = WindowHarness.open(config);
    harness.idleFacts();
    long fraud = WindowGrid.staggered(FRAUD.key(), MINUTE).endAfter(MINUTE);
    long other = WindowGrid.staggered(OTHER.key(), MINUTE).endAfter(MINUTE);
    for (JobRef job : List.of(FRAUD, OTHER)) {
      harness.measure(job, MINUTE, 1);
    }

    harness.passReports(Math.min(fraud, other) - 1);
    assertThat(harness.windows()).isEmpty();
    harness.passReports(2 * MINUTE);

    assertThat(fraud).isNotEqualTo(other);
    assertThat(harness.windows())
        .extracting(JobWindow::end)
        .containsExactly(Math.min(fraud, other), Math.max(fraud, other));
    assertThat(harness.windows())
        .allSatisfy(window -> assertThat(window.end() - window.start()).isEqualTo(MINUTE));
  }

  @Test
  void saysOfAStaggeredJobTooThatItFellSilent() throws Exception {
    harness.close();
    config.removeConfig(WindowOptions.STAGGER);
    harness = WindowHarness.open(config);
    harness.idleFacts();
    long end = WindowGrid.staggered(FRAUD.key(), MINUTE).endAfter(MINUTE);
    harness.measure(FRAUD, MINUTE, 1);
    harness.passReports(10 * MINUTE);

    assertThat(harness.windows())
        .extracting(JobWindow::end)
        .containsExactly(end, end + MINUTE, end + 2 * MINUTE);
  }

  private void resume() throws Exception {
    OperatorSubtaskState snapshot = harness.snapshot();
    harness.close();
    harness = WindowHarness.resume(config, snapshot, 1, 0);
    harness.idleFacts();
  }

  private static double increase(JobWindow window) {
    return window.vertices().get(0).stats().get(Signal.RECORDS_IN, Statistic.INCREASE);
  }
}
