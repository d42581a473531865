package io.flinksustain.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.Symptom;
import io.flinksustain.report.JobRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {
  private static final JobRef JOB = new JobRef("eu1", "pay", "fraud", "a1", "Fraud");
  private static final long AT = 1767225660000L;
  private static final List<Evidence> NUMBERS = List.of(new Evidence("busy.p95", 0.93, "ratio"));

  private final Subject sink = new Subject("vertex", "v1", "Sink", -1);
  private final Symptom symptom =
      new Symptom(
          JOB,
          "slow-sink",
          "0a1b",
          false,
          true,
          Severity.WARNING,
          sink,
          AT - 1,
          AT,
          NUMBERS,
          "c",
          "docs/rules/slow-sink.md");
  private final Diagnosis diagnosis =
      new Diagnosis(
          JOB,
          "slow-sink",
          Severity.WARNING,
          sink,
          AT - 1,
          AT,
          NUMBERS,
          List.of("x@y"),
          0.8,
          List.of("w"),
          "s",
          "r");
  private final Recommendation recommendation =
      new Recommendation(
          JOB,
          true,
          "slow-sink",
          sink,
          "sink.batch-size",
          "",
          "",
          "",
          "",
          "do",
          "r",
          "e",
          "a",
          0.8,
          AT,
          AT + 1,
          NUMBERS,
          new CostEffect("EUR", 876, 700.8, 0.33, Double.NaN),
          List.of("the demand of a few days"),
          new Conditions(1_000, 4, "0123456789ab"));
  private final Alert alert =
      new Alert(
          JOB,
          true,
          "diagnosis",
          "slow-sink",
          Severity.CRITICAL,
          sink,
          AT - 1,
          AT,
          "s",
          NUMBERS,
          "");

  @Test
  void readsWhatItWrote() {
    assertThat(VerdictJson.readSymptom(VerdictJson.write(symptom))).isEqualTo(symptom);
    assertThat(VerdictJson.readDiagnosis(VerdictJson.write(diagnosis))).isEqualTo(diagnosis);
    assertThat(VerdictJson.readRecommendation(VerdictJson.write(recommendation)))
        .isEqualTo(recommendation);
    assertThat(VerdictJson.readAlert(VerdictJson.write(alert))).isEqualTo(alert);
  }

  @Test
  void readsARecommendationFromBeforeItSaidWhatItCosts() {
    String now = new String(VerdictJson.write(recommendation), UTF_8);
    String before = now.replaceAll(",\"cost\":.*", "}");

    Recommendation read = VerdictJson.readRecommendation(before.getBytes(UTF_8));

    assertThat(read.cost()).isEqualTo(CostEffect.UNKNOWN);
    assertThat(read.missing()).isEmpty();
    assertThat(read.conditions()).isEqualTo(Conditions.UNKNOWN);
    assertThat(read.sameAs(recommendation)).isTrue();
  }

  @Test
  void startsWithTheEnvelopeAndSaysTheTimeToPeople() {
    assertThat(new String(VerdictJson.write(diagnosis), UTF_8))
        .startsWith(
            "{\"v\":1,\"kind\":\"diagnosis\",\"ts\":1767225660000,\"cluster\":\"eu1\","
                + "\"namespace\":\"pay\",\"deployment\":\"fraud\",\"job_id\":\"a1\","
                + "\"job_name\":\"Fraud\",\"time\":\"2026-01-01T00:01:00Z\","
                + "\"cause\":\"slow-sink\",\"severity\":\"warning\"");
  }

  @Test
  void writesWhatIsNoNumberAsNull() {
    Alert missing =
        new Alert(
            JOB,
            true,
            "symptom",
            "c",
            Severity.WARNING,
            sink,
            0,
            AT,
            "s",
            List.of(new Evidence("busy.p95", Double.NaN, "ratio")),
            "");
    byte[] json = VerdictJson.write(missing);

    assertThat(new String(json, UTF_8)).contains("\"value\":null").doesNotContain("NaN");
    assertThat(VerdictJson.readAlert(json).evidence().get(0).value()).isNaN();
  }

  @Test
  void refusesAnotherKind() {
    byte[] json = VerdictJson.write(symptom);

    assertThatThrownBy(() -> VerdictJson.readAlert(json))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("kind");
  }
}
