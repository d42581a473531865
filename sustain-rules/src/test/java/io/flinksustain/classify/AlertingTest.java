package io.flinksustain.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flinksustain.report.JobRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertingTest {
  private static final JobRef JOB = new JobRef("eu1", "", "fraud", "a1", "Fraud");

  @Test
  void tellsOfTheBeginningAndTheEndOfASymptomOnTrial() {
    assertThat(Alerting.of(symptom(true, Severity.WARNING, true))).get().matches(Alert::firing);
    assertThat(Alerting.of(symptom(true, Severity.CRITICAL, false)))
        .get()
        .matches(a -> !a.firing());
  }

  @Test
  void leavesASymptomThatCanLeadToADiagnosisToTheDiagnosis() {
    assertThat(Alerting.of(symptom(false, Severity.CRITICAL, true))).isEmpty();
  }

  @Test
  void staysSilentAboutASymptomThatHarmsNobody() {
    assertThat(Alerting.of(symptom(true, Severity.INFO, true))).isEmpty();
  }

  @Test
  void tellsOfANewHarmfulDiagnosis() {
    assertThat(Alerting.of(null, diagnosis("slow-sink", Severity.WARNING)))
        .extracting(Alert::cause, Alert::firing)
        .containsExactly(tuple("slow-sink", true));
  }

  @Test
  void tellsWhenAHarmfulDiagnosisIsOver() {
    assertThat(
            Alerting.of(
                diagnosis("slow-sink", Severity.WARNING), diagnosis("healthy", Severity.OK)))
        .extracting(Alert::cause, Alert::firing)
        .containsExactly(tuple("slow-sink", false));
  }

  @Test
  void endsOneAlertBeforeTheNextBegins() {
    assertThat(
            Alerting.of(
                diagnosis("slow-sink", Severity.WARNING),
                diagnosis("restart-loop", Severity.CRITICAL)))
        .extracting(Alert::cause, Alert::firing)
        .containsExactly(tuple("slow-sink", false), tuple("restart-loop", true));
  }

  @Test
  void staysSilentWhileADiagnosisLastsAndWhereNothingHarms() {
    Diagnosis slow = diagnosis("slow-sink", Severity.WARNING);
    Diagnosis healthy = diagnosis("healthy", Severity.OK);

    assertThat(Alerting.of(slow, slow)).isEmpty();
    assertThat(Alerting.of(null, healthy)).isEmpty();
    assertThat(Alerting.of(healthy, diagnosis("overprovisioned", Severity.INFO))).isEmpty();
  }

  @Test
  void endsAnAlertWithTheWordsAndNumbersThatItBeganWith() {
    Diagnosis slow =
        diagnosis("slow-sink", Severity.WARNING, 10, 20, new Evidence("busy.p95", 0.9, "ratio"));
    Diagnosis healthy =
        diagnosis("healthy", Severity.OK, 30, 40, new Evidence("busy.p95", 0.1, "ratio"));

    Alert begun = Alerting.of(null, slow).get(0);
    Alert ended = Alerting.of(slow, healthy).get(0);

    assertThat(ended).usingRecursiveComparison().ignoringFields("firing", "at").isEqualTo(begun);
    assertThat(ended.at()).isEqualTo(40);
  }

  private static Symptom symptom(boolean trial, Severity severity, boolean firing) {
    return new Symptom(
        JOB, "r", "h", trial, firing, severity, Subject.JOB, 0, 1, List.of(), "c", "");
  }

  private static Diagnosis diagnosis(String cause, Severity severity) {
    return diagnosis(cause, severity, 0, 1, new Evidence("busy.p95", 0.9, "ratio"));
  }

  private static Diagnosis diagnosis(
      String cause, Severity severity, long since, long at, Evidence evidence) {
    return new Diagnosis(
        JOB,
        cause,
        severity,
        Subject.JOB,
        since,
        at,
        List.of(evidence),
        List.of(),
        1,
        List.of(),
        "because of " + evidence.value(),
        "");
  }
}
