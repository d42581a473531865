package io.flinksustain.monitor.window;

import static io.flinksustain.monitor.window.Streams.MINUTE;
import static io.flinksustain.monitor.window.Streams.job;
import static io.flinksustain.monitor.window.Streams.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.TargetState;
import io.flinksustain.report.JobRef;
import io.flinksustain.window.JobWindow;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How {@link WindowJobs} puts facts beside windows. */
class WindowFactsTest {
  private static final JobRef FRAUD = job("fraud", "a");

  private WindowHarness harness;

  @BeforeEach
  void open() throws Exception {
    harness = WindowHarness.open(WindowHarness.aligned());
  }

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void waitsForTheFactsUpToTheEndOfTheWindow() throws Exception {
    window1();
    harness.passReports(2 * MINUTE);
    assertThat(harness.windows()).isEmpty();

    harness.learn(state(FRAUD, MINUTE, "RUNNING"));
    harness.learn(state(FRAUD, MINUTE + 1, "FAILING"));
    harness.passFacts(MINUTE);

    assertThat(states()).containsExactly("RUNNING");
  }

  @Test
  void doesNotWaitForAnIdleStreamOfFacts() throws Exception {
    harness.learn(state(FRAUD, 1, "RUNNING"));
    harness.idleFacts();
    window1();
    harness.passReports(MINUTE);

    assertThat(states()).containsExactly("RUNNING");
  }

  @Test
  void handsAWindowOnWithoutFacts() throws Exception {
    window1();
    harness.pass(MINUTE);

    assertThat(harness.windows()).extracting(JobWindow::facts).containsExactly(JobFacts.NONE);
  }

  @Test
  void doesNotMixTheFactsOfTwoDeployments() throws Exception {
    JobRef redeployed = job("fraud", "b");
    harness.learn(state(FRAUD, 1, "CANCELED"));
    window1();
    harness.measure(redeployed, MINUTE - 1, 1);
    harness.learn(state(redeployed, 2, "RUNNING"));
    harness.pass(MINUTE);

    assertThat(states()).containsExactly("CANCELED", "RUNNING");
  }

  @Test
  void givesTheSameAfterARestart() throws Exception {
    window1();
    harness.learn(state(FRAUD, 1, "RUNNING"));
    harness.learn(state(FRAUD, MINUTE + 1, "FAILING"));
    OperatorSubtaskState snapshot = harness.snapshot();
    harness.close();

    harness = WindowHarness.resume(WindowHarness.aligned(), snapshot, 1, 0);
    harness.measure(FRAUD, 2 * MINUTE - 1, 1);
    harness.pass(MINUTE);
    harness.pass(2 * MINUTE);

    assertThat(states()).containsExactly("RUNNING", "FAILING");
  }

  @Test
  void saysThatAJobFellSilentAndStopsSaying() throws Exception {
    harness.learn(state(FRAUD, 1, "RUNNING"));
    window1();
    for (int minute = 1; minute <= 10; minute++) {
      harness.pass(minute * MINUTE);
    }

    assertThat(harness.windows())
        .extracting(JobWindow::end)
        .containsExactly(MINUTE, 2 * MINUTE, 3 * MINUTE);
  }

  @Test
  void saysTheLastWordAboutAJobHoweverLateItsEndIsHeardOf() throws Exception {
    harness.learn(state(FRAUD, 1, "RUNNING"));
    window1();
    for (int minute = 1; minute <= 10; minute++) {
      harness.pass(minute * MINUTE);
    }
    harness.learn(state(FRAUD, 10 * MINUTE - 1, "FINISHED"));
    for (int minute = 11; minute <= 20; minute++) {
      harness.pass(minute * MINUTE);
    }

    assertThat(states()).containsExactly("RUNNING", "RUNNING", "RUNNING", "FINISHED");
  }

  @Test
  void doesNotTakeTheEndOfTheInputForSilence() throws Exception {
    window1();
    harness.pass(Long.MAX_VALUE);

    assertThat(harness.windows()).hasSize(1);
    assertThat(harness.states()).isZero();
  }

  @Test
  void forgetsAJobThatIsGone() throws Exception {
    harness.learn(state(FRAUD, 1, "RUNNING"));
    window1();
    harness.pass(MINUTE);
    long day = Duration.ofHours(24).toMillis();
    harness.pass(day);
    assertThat(harness.states()).isPositive();

    harness.pass(2 * day + MINUTE);

    assertThat(harness.states()).isZero();
    assertThat(harness.timers()).isZero();
  }

  @Test
  void keepsAJobWhoseFactsAreOldButWhoseReportsAreNot() throws Exception {
    harness.learn(state(FRAUD, 1, "RUNNING"));
    long day = Duration.ofHours(24).toMillis();
    harness.measure(FRAUD, day - MINUTE - 1, 1);
    harness.pass(day - MINUTE);
    harness.measure(FRAUD, day + MINUTE - 1, 1);
    harness.pass(day + MINUTE);

    assertThat(states()).containsOnly("RUNNING");
  }

  @Test
  void remembersNothingAboutATarget() throws Exception {
    harness.learn(Fact.of(FRAUD, 1, new TargetState("http://tm-1:9249", false, "timeout", 1)));

    assertThat(harness.states()).isZero();
    assertThat(harness.timers()).isZero();
  }

  private void window1() throws Exception {
    harness.measure(FRAUD, MINUTE - 1, 1);
  }

  private List<String> states() {
    return harness.windows().stream().map(window -> window.facts().topology().state()).toList();
  }
}
