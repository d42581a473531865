package io.flinksustain.alert;

import static io.flinksustain.alert.Words.MINUTE;
import static io.flinksustain.alert.Words.NOON;
import static io.flinksustain.alert.Words.SETTINGS;
import static io.flinksustain.alert.Words.SINK;
import static io.flinksustain.alert.Words.alert;
import static io.flinksustain.alert.Words.begins;
import static io.flinksustain.alert.Words.diagnosed;
import static io.flinksustain.alert.Words.ends;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flinksustain.classify.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class HearingTest {
  private final Listener job = new Listener(SETTINGS);

  @Test
  void tellsABeginningAtOnceWithItsOnset() {
    List<Posting> told = job.hear(begins("slow-sink", NOON), NOON);

    assertThat(told).singleElement().satisfies(p -> assertThat(p.labels()).containsKey("cause"));
    assertThat(told.get(0).startsAt()).isEqualTo(NOON - 5 * MINUTE);
    assertThat(told.get(0).newsAt()).isEqualTo(NOON);
  }

  @Test
  void staysSilentAboutADiagnosisThatHarmsNobody() {
    assertThat(job.hear(diagnosed("overprovisioned", Severity.INFO, NOON), NOON)).isEmpty();
    assertThat(job.hear(diagnosed("healthy", Severity.OK, NOON + 1), NOON)).isEmpty();
    assertThat(job.next()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void isNotTwoAlertsWhenTheDiagnosisIsHeardBesideItsAlert() {
    job.hear(begins("slow-sink", NOON), NOON);

    assertThat(job.hear(diagnosed("slow-sink", Severity.WARNING, NOON), NOON)).isEmpty();
    assertThat(job.alerts().raised()).hasSize(1);
  }

  @Test
  void keepsTheOnsetAndTheLabelsWhileTheNumbersChange() {
    Posting first = job.hear(begins("slow-sink", NOON), NOON).get(0);
    job.hear(diagnosed("slow-sink", Severity.WARNING, NOON + 10 * MINUTE), NOON + 10 * MINUTE);

    Posting later = job.tell(NOON + 11 * MINUTE).get(0);

    assertThat(later.labels()).isEqualTo(first.labels());
    assertThat(later.startsAt()).isEqualTo(first.startsAt());
    assertThat(later.annotations().get("evidence")).isEqualTo("busy.mean 99 %");
    assertThat(later.newsAt()).isZero();
  }

  @Test
  void putsRightALostEndByTheNextDiagnosis() {
    job.hear(begins("slow-sink", NOON), NOON);

    List<Posting> told =
        job.hear(diagnosed("restart-loop", Severity.CRITICAL, NOON + MINUTE), NOON + MINUTE);

    assertThat(told)
        .extracting(p -> p.labels().get("cause"), p -> p.endsAt() <= NOON + MINUTE)
        .containsExactlyInAnyOrder(tuple("slow-sink", true), tuple("restart-loop", false));
  }

  @Test
  void putsRightALostBeginningByTheNextDiagnosis() {
    assertThat(job.hear(diagnosed("slow-sink", Severity.WARNING, NOON), NOON)).hasSize(1);
  }

  @Test
  void takesNoOldWordForANewOneWhenOneTopicIsAhead() {
    job.hear(diagnosed("healthy", Severity.OK, NOON), NOON);

    assertThat(job.hear(begins("slow-sink", NOON - MINUTE), NOON)).isEmpty();
    job.hear(begins("slow-sink", NOON + MINUTE), NOON + MINUTE);
    assertThat(job.hear(diagnosed("healthy", Severity.OK, NOON), NOON + MINUTE)).isEmpty();
    assertThat(job.alerts().raised()).allMatch(Raised::fires);
  }

  @Test
  void leavesAlertsAboutOtherThingsAloneWhenTheDiagnosisChanges() {
    job.hear(AlertWord.of(alert("symptom", true, "on-trial", NOON)), NOON);
    job.hear(AlertWord.of(alert("change", true, "roll-back-failed", NOON)), NOON);

    job.hear(diagnosed("healthy", Severity.OK, NOON + MINUTE), NOON + MINUTE);

    assertThat(job.alerts().raised()).hasSize(2).allMatch(Raised::fires);
  }

  @Test
  void endsAnAlertWhoseRuleHasAnotherSeverityByNow() {
    job.hear(AlertWord.of(alert("symptom", true, "r", NOON)), NOON);

    job.hear(
        AlertWord.of(alert("symptom", false, "r", Severity.CRITICAL, SINK, NOON, NOON + MINUTE)),
        NOON + MINUTE);

    assertThat(job.alerts().raised()).singleElement().matches(one -> !one.fires());
  }

  @Test
  void saysNothingOfAnEndThatIsLongPastOrThatHadNoBeginning() {
    job.hear(begins("slow-sink", NOON), NOON + 60 * MINUTE);

    assertThat(job.hear(ends("slow-sink", NOON + MINUTE), NOON + 60 * MINUTE)).isEmpty();
    assertThat(job.hear(ends("gc-pressure", NOON), NOON)).isEmpty();
    assertThat(job.alerts().raised()).isEmpty();
  }

  @Test
  void firesAnewAfterItsEnd() {
    job.hear(begins("slow-sink", NOON), NOON);
    job.hear(ends("slow-sink", NOON + MINUTE), NOON + MINUTE);

    List<Posting> told = job.hear(begins("slow-sink", NOON + 2 * MINUTE), NOON + 2 * MINUTE);

    assertThat(told).singleElement().matches(p -> p.endsAt() > NOON + 2 * MINUTE);
    assertThat(job.alerts().raised()).hasSize(1);
  }
}
