package io.flinksustain.alert;

import static io.flinksustain.alert.Words.JOB;
import static io.flinksustain.alert.Words.MINUTE;
import static io.flinksustain.alert.Words.NOON;
import static io.flinksustain.alert.Words.SETTINGS;
import static io.flinksustain.alert.Words.alert;
import static io.flinksustain.alert.Words.begins;
import static io.flinksustain.alert.Words.diagnosed;
import static io.flinksustain.alert.Words.ends;
import static io.flinksustain.alert.Words.recommendation;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.ChangeId;
import io.flinksustain.steer.PolicyAlarm;
import io.flinksustain.steer.PolicyRefusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TellingTest {
  private final Listener job = new Listener(SETTINGS);

  @Test
  void saysAFiringAlertAgainInEveryIntervalAsEndingSomeIntervalsAhead() {
    assertThat(job.hear(begins("slow-sink", NOON), NOON).get(0).endsAt())
        .isEqualTo(NOON + 4 * MINUTE);
    assertThat(job.next()).isEqualTo(NOON + MINUTE);

    assertThat(job.tell(NOON + MINUTE - 1)).isEmpty();
    assertThat(job.tell(NOON + MINUTE))
        .singleElement()
        .matches(p -> p.endsAt() == NOON + 5 * MINUTE);
    assertThat(job.next()).isEqualTo(NOON + 2 * MINUTE);
  }

  @Test
  void saysAnEndAtOnceAndAgainForAsLongAsTheLastWordHolds() {
    job.hear(begins("slow-sink", NOON), NOON);

    Posting end = job.hear(ends("slow-sink", NOON + MINUTE), NOON + MINUTE + 1).get(0);

    assertThat(end.endsAt()).isEqualTo(NOON + MINUTE);
    assertThat(job.tell(NOON + 2 * MINUTE + 1))
        .extracting(Posting::endsAt)
        .containsOnly(end.endsAt());
    assertThat(job.tell(NOON + 5 * MINUTE + 1)).isEmpty();
    assertThat(job.alerts().raised()).isEmpty();
    assertThat(job.next()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void fallsSilentWithTheMonitorAndGoesOnWithIt() {
    job.hear(begins("slow-sink", NOON), NOON);
    assertThat(job.tell(NOON + 30 * MINUTE)).hasSize(1);

    assertThat(job.tell(NOON + 31 * MINUTE)).isEmpty();
    assertThat(job.next()).isEqualTo(Long.MAX_VALUE);

    long later = NOON + 90 * MINUTE;
    assertThat(job.hear(diagnosed("slow-sink", Severity.WARNING, later), later)).hasSize(1);
  }

  @Test
  void saysNothingOfWhatBeganLongAgoUntilItsJobIsHeardOf() {
    long today = NOON + 24 * 60 * MINUTE;
    assertThat(job.hear(AlertWord.of(alert("symptom", true, "on-trial", NOON)), today)).isEmpty();

    assertThat(job.hear(diagnosed("healthy", Severity.OK, today), today))
        .extracting(p -> p.labels().get("cause"))
        .containsExactly("on-trial");
  }

  @Test
  void labelsWhatItIsAndWhereAndNothingMeasured() {
    assertThat(job.hear(begins("slow-sink", NOON), NOON).get(0).labels())
        .isEqualTo(
            Map.of(
                "alertname", "SustainSlowSink",
                "severity", "warning",
                "about", "diagnosis",
                "cluster", "eu1",
                "namespace", "payments",
                "deployment", "fraud",
                "vertex", "store: Writer",
                "cause", "slow-sink"));
  }

  @Test
  void namesATaskManagerWhereItIsOneAndNoPlaceWhereItIsTheJob() {
    Subject worker = new Subject("taskmanager", "tm-1", "", -1);
    AlertWord there =
        AlertWord.of(alert("symptom", true, "r", Severity.CRITICAL, worker, NOON, NOON));
    AlertWord anywhere =
        AlertWord.of(alert("symptom", true, "r", Severity.CRITICAL, Subject.JOB, NOON, NOON));

    assertThat(job.hear(there, NOON).get(0).labels())
        .containsEntry("taskmanager", "tm-1")
        .doesNotContainKey("vertex");
    assertThat(job.hear(anywhere, NOON).get(0).labels())
        .doesNotContainKeys("taskmanager", "vertex", "job");
  }

  @Test
  void tellsNoEndWhileAnotherVertexOfTheSameNameFires() {
    Subject one = new Subject("vertex", "a", "Map", -1);
    Subject other = new Subject("vertex", "b", "Map", -1);
    job.hear(AlertWord.of(alert("symptom", true, "r", Severity.WARNING, one, NOON, NOON)), NOON);
    job.hear(AlertWord.of(alert("symptom", true, "r", Severity.WARNING, other, NOON, NOON)), NOON);

    List<Posting> told =
        job.hear(
            AlertWord.of(alert("symptom", false, "r", Severity.WARNING, one, NOON, NOON + 1)),
            NOON + 1);

    assertThat(told).isEmpty();
  }

  @Test
  void saysOfThePolicyOfAllThatItIsRefusedWithoutAJobOrALinkToOne() {
    Listener everybody =
        new Listener(
            new AlertSettings(MINUTE, 4, 30 * MINUTE, "", "https://flink.example/{cluster}"));
    PolicyAlarm alarm = new PolicyAlarm("policy.yaml", 10 * MINUTE);
    PolicyRefusal refusal = alarm.refused(null, "policy.yaml:1:2: it is wrong", NOON);

    Posting told = everybody.hear(AlertWord.of(alarm.begin(refusal)), NOON).get(0);

    assertThat(told.labels())
        .isEqualTo(
            Map.of(
                "alertname", "SustainPolicyRefused",
                "severity", "warning",
                "about", "policy",
                "cause", "policy-refused"));
    assertThat(told.annotations()).containsEntry("runbook_url", "docs/reference/policy.md");
    assertThat(told.generatorUrl()).isEmpty();
    assertThat(everybody.hear(AlertWord.of(alarm.end(refusal, NOON + 1)), NOON + 1))
        .singleElement()
        .matches(over -> over.labels().equals(told.labels()) && over.endsAt() == NOON + 1);
  }

  @Test
  void goesOnWithARefusedPolicyForAsLongAsItIsSaidAgain() {
    PolicyAlarm alarm = new PolicyAlarm("policy.yaml", 10 * MINUTE);
    PolicyRefusal refusal = alarm.refused(null, "it is wrong", NOON);
    List<Posting> told = job.hear(AlertWord.of(alarm.begin(refusal)), NOON);
    for (int minutes = 10; minutes <= 60; minutes += 10) {
      refusal = alarm.refused(refusal, "it is wrong", NOON + minutes * MINUTE);
      told = job.hear(AlertWord.of(alarm.begin(refusal)), NOON + minutes * MINUTE);
    }

    assertThat(told).singleElement().matches(p -> p.startsAt() == NOON);
    assertThat(job.tell(NOON + 91 * MINUTE)).as("nobody looks at the file any more").isEmpty();
  }

  @Test
  void annotatesTheSentenceTheNumbersAndTheRunbook() {
    Posting told = job.hear(begins("slow-sink", NOON), NOON).get(0);

    assertThat(told.annotations())
        .isEqualTo(
            Map.of(
                "summary", "slow-sink at " + NOON,
                "evidence", "busy.mean 98 %, lag 7 records",
                "runbook_url", "docs/rules/slow-sink.md"));
    assertThat(told.generatorUrl()).isEmpty();
  }

  @Test
  void linksToTheRunbookAndToThePageOfTheJob() {
    Listener linked =
        new Listener(
            new AlertSettings(
                MINUTE,
                4,
                MINUTE,
                "https://docs.example/",
                "https://flink.example/{namespace}?j={job_name}"));

    Posting told = linked.hear(begins("slow-sink", NOON), NOON).get(0);

    assertThat(told.annotations())
        .containsEntry("runbook_url", "https://docs.example/docs/rules/slow-sink.md");
    assertThat(told.generatorUrl()).isEqualTo("https://flink.example/payments?j=Fraud");
  }

  @Test
  void namesTheRecommendationThatAnswersItWhileThatStands() {
    var advice = recommendation("slow-sink", true, NOON);
    job.hear(AlertWord.of(advice), NOON);
    Posting told = job.hear(begins("slow-sink", NOON), NOON).get(0);
    assertThat(told.annotations())
        .containsEntry("recommendation", ChangeId.of(advice))
        .containsEntry("advice", "Larger batches.");

    job.hear(AlertWord.of(recommendation("slow-sink", false, NOON + 1)), NOON + 1);

    assertThat(job.tell(NOON + MINUTE).get(0).annotations()).doesNotContainKey("recommendation");
  }

  @Test
  void namesNoRecommendationThatIsVoidOrAboutAnotherCause() {
    job.hear(AlertWord.of(recommendation("gc-pressure", true, NOON)), NOON);
    assertThat(job.hear(begins("slow-sink", NOON), NOON).get(0).annotations())
        .doesNotContainKey("recommendation");

    Listener late = new Listener(SETTINGS);
    late.hear(AlertWord.of(recommendation("slow-sink", true, NOON - 60 * MINUTE)), NOON);
    assertThat(late.hear(begins("slow-sink", NOON), NOON).get(0).annotations())
        .doesNotContainKey("recommendation");
  }

  @Test
  void encodesWhatHasAMeaningInAnAddress() {
    assertThat(GeneratorUrl.of("http://x/{cluster}/{deployment}/{job_id}", JOB))
        .isEqualTo("http://x/eu1/fraud/a1");
    assertThat(GeneratorUrl.of("{job_name}", new JobRef("", "", "", "", "a b/c&d")))
        .isEqualTo("a%20b%2Fc%26d");
  }
}
