package io.flinksustain.monitor.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Symptom;
import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.monitor.testing.SyntheticJob;
import io.flinksustain.monitor.testing.TestPack;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClassifyJobsTest {
  private static final String UNSURE = Diagnosis.INSUFFICIENT_EVIDENCE;

  /** How many windows slow-sink takes to fire: the one that the job starts in, and 5 of 6 more. */
  private static final int FIRES = 6;

  private static final SyntheticJob HELD = SyntheticJob.slowSink("held", 'b');
  private static final SyntheticJob FREED = SyntheticJob.healthy("held", 'b');

  private ClassifyHarness harness;

  @BeforeEach
  void open() throws Exception {
    harness = ClassifyHarness.fresh();
  }

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void tellsADiagnosisWhenItChangesAndTheAdviserInEachWindowThatCallsForAction() throws Exception {
    harness.windows(HELD, 0, 8);

    assertThat(harness.diagnoses())
        .extracting(Diagnosis::cause)
        .containsExactly(UNSURE, "slow-sink");
    assertThat(harness.findings())
        .extracting(found -> found.diagnosis().cause())
        .containsExactly(UNSURE, "slow-sink", "slow-sink", "slow-sink");
    assertThat(lastFinding().advice().knob()).isEqualTo("sink.batch-size");
  }

  @Test
  void tellsAnUnchangedDiagnosisAgainOnceInAWhile() throws Exception {
    harness.windows(HELD, 0, FIRES + 2 * ClassifyHarness.REFRESH_WINDOWS);

    assertThat(harness.diagnoses())
        .extracting(Diagnosis::cause)
        .containsExactly(UNSURE, "slow-sink", "slow-sink", "slow-sink");
  }

  @Test
  void tellsTheBeginningAndTheEndOfASymptomAndOfAnAlert() throws Exception {
    harness.windows(HELD, 0, 8).windows(FREED, 8, 20);

    assertThat(harness.symptoms())
        .extracting(Symptom::rule, Symptom::firing)
        .containsExactly(tuple("slow-sink", true), tuple("slow-sink", false));
    assertThat(harness.alerts())
        .extracting(Alert::about, Alert::cause, Alert::firing)
        .containsExactly(
            tuple("diagnosis", "slow-sink", true), tuple("diagnosis", "slow-sink", false));
    assertThat(lastFinding().diagnosis().cause()).isEqualTo(Diagnosis.HEALTHY);
    assertThat(lastFinding().advice()).isNull();
  }

  @Test
  void tellsTheAdviserOfAHealthyJobOnce() throws Exception {
    harness.windows(FREED, 0, 8);

    assertThat(harness.findings())
        .extracting(found -> found.diagnosis().cause())
        .containsExactly(UNSURE, Diagnosis.HEALTHY);
  }

  @Test
  void handsEveryWindowOnWithWhatWasLearnt() throws Exception {
    harness.windows(FREED, 0, 8);

    assertThat(harness.all())
        .extracting(found -> found.window().end())
        .hasSize(8)
        .doesNotHaveDuplicates();
    assertThat(harness.all().get(7).learnt().scale().vertices()).isEqualTo(3);
  }

  @Test
  void alertsNobodyAboutAHealthyJob() throws Exception {
    harness.windows(FREED, 0, 8);

    assertThat(harness.symptoms()).isEmpty();
    assertThat(harness.alerts()).isEmpty();
  }

  @Test
  void keepsWhatRulesSawAndWhatWasToldThroughAFailure() throws Exception {
    harness.windows(HELD, 0, FIRES - 1);
    assertThat(harness.symptoms()).isEmpty();

    try (ClassifyHarness restored = harness.restored()) {
      restored.windows(HELD, FIRES - 1, FIRES);

      assertThat(restored.symptoms()).extracting(Symptom::rule).containsExactly("slow-sink");
      assertThat(restored.diagnoses()).extracting(Diagnosis::cause).containsExactly("slow-sink");
    }
    try (ClassifyHarness forgetful = ClassifyHarness.fresh()) {
      assertThat(forgetful.windows(HELD, FIRES - 1, FIRES).symptoms()).isEmpty();
    }
  }

  @Test
  void tellsNothingTwiceAfterAFailure() throws Exception {
    harness.windows(HELD, 0, FIRES);

    try (ClassifyHarness restored = harness.restored()) {
      restored.windows(HELD, FIRES - 1, FIRES + 2);

      assertThat(restored.diagnoses()).isEmpty();
      assertThat(restored.symptoms()).isEmpty();
      assertThat(restored.alerts()).isEmpty();
    }
  }

  @Test
  void keepsJobsApart() throws Exception {
    SyntheticJob other = SyntheticJob.slowSink("other", 'c');
    harness.windows(HELD, 0, 3).windows(other, 0, 3).windows(HELD, 3, FIRES);

    assertThat(harness.symptoms())
        .extracting(symptom -> symptom.job().deployment())
        .containsExactly("held");
  }

  @Test
  void takesAnOverrideAndTakesItBack() throws Exception {
    harness.windows(HELD, 0, 6).pack(TestPack.stable()).windows(HELD, 6, 8);
    assertThat(lastFinding().diagnosis().cause()).isEqualTo("busy-sink");

    harness.pack("").windows(HELD, 8, 13);
    assertThat(lastFinding().diagnosis().cause()).isEqualTo("slow-sink");
  }

  @Test
  void keepsAnOverrideThroughAFailure() throws Exception {
    harness.pack(TestPack.stable());

    try (ClassifyHarness restored = harness.restored()) {
      restored.windows(HELD, 0, 3);

      assertThat(restored.symptoms()).extracting(Symptom::rule).containsExactly("busy-sink");
    }
  }

  @Test
  void alertsOnTheSymptomOfARuleOnTrialAndLeavesItOutOfTheDiagnosis() throws Exception {
    harness.pack(TestPack.onTrial()).windows(HELD, 0, 4);

    assertThat(harness.alerts())
        .extracting(Alert::about, Alert::cause)
        .containsExactly(tuple("symptom", "busy-sink"));
    assertThat(harness.diagnoses()).extracting(Diagnosis::cause).doesNotContain("busy-sink");
  }

  @ParameterizedTest
  @MethodSource("packsWithoutTheTrial")
  void endsTheAlertOfARuleThatIsNoLongerOnTrial(String pack) throws Exception {
    harness.pack(TestPack.onTrial()).windows(HELD, 0, 4).pack(pack).windows(HELD, 4, 5);

    assertThat(harness.alerts())
        .filteredOn(alert -> alert.about().equals("symptom"))
        .extracting(Alert::cause, Alert::firing, Alert::severity, a -> a.subject().id())
        .containsExactly(
            tuple("busy-sink", true, Severity.WARNING, HELD.vertex(2)),
            tuple("busy-sink", false, Severity.WARNING, HELD.vertex(2)));
  }

  /** Promoted, retired, and removed. */
  static Stream<String> packsWithoutTheTrial() {
    return Stream.of(TestPack.stable(), TestPack.retired(), "");
  }

  @Test
  void endsNoAlertOfARuleThatWasNotOnTrial() throws Exception {
    harness.pack(TestPack.stable()).windows(HELD, 0, 4).pack("").windows(HELD, 4, 5);

    assertThat(harness.symptoms()).extracting(Symptom::firing).containsExactly(true, false);
    assertThat(harness.alerts()).extracting(Alert::about).doesNotContain("symptom");
  }

  @Test
  void endsTheAlertOfARuleThatWasOnTrialBeforeAFailure() throws Exception {
    harness.pack(TestPack.onTrial()).windows(HELD, 0, 4);

    try (ClassifyHarness restored = harness.restored()) {
      restored.pack(TestPack.stable()).windows(HELD, 4, 5);

      assertThat(restored.alerts())
          .extracting(Alert::about, Alert::firing)
          .contains(tuple("symptom", false));
    }
  }

  @Test
  void letsTheAdviserWaitForWindowsOfTheJobAsItRunsNow() throws Exception {
    harness.windows(HELD, 0, 8);
    int before = harness.findings().size();

    harness.windowsSince(8, HELD, 8, 10);
    assertThat(harness.findings()).hasSize(before);
    assertThat(harness.all()).hasSize(10);

    harness.windowsSince(8, HELD, 10, 11);
    assertThat(harness.findings()).hasSize(before + 1);
    assertThat(lastFinding().advice()).isNotNull();
  }

  private Diagnosed lastFinding() {
    return harness.findings().get(harness.findings().size() - 1);
  }
}
