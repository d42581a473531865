package io.flinksustain.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;

/**
 * Symptoms, diagnoses, recommendations and alerts as JSON: the envelope that facts have, too, and
 * the parts of the noun in snake case. {@code ts} is the end of the window, {@code time} the same
 * for people; a value that is no number is null.
 */
public final class VerdictJson {
  private static final String COST = "cost";
  private static final String MISSING = "missing";
  private static final String CONDITIONS = "conditions";

  private VerdictJson() {}

  public static byte[] write(Symptom symptom) {
    return NounJson.write("symptom", symptom.job(), symptom.at(), symptom);
  }

  public static byte[] write(Diagnosis diagnosis) {
    return NounJson.write("diagnosis", diagnosis.job(), diagnosis.at(), diagnosis);
  }

  public static byte[] write(Recommendation recommendation) {
    return NounJson.write(
        "recommendation", recommendation.job(), recommendation.at(), recommendation);
  }

  public static byte[] write(Alert alert) {
    return NounJson.write("alert", alert.job(), alert.at(), alert);
  }

  public static Symptom readSymptom(byte[] record) {
    return NounJson.read("symptom", record, Symptom.class);
  }

  public static Diagnosis readDiagnosis(byte[] record) {
    return NounJson.read("diagnosis", record, Diagnosis.class);
  }

  public static Recommendation readRecommendation(byte[] record) {
    return NounJson.read("recommendation", record, Recommendation.class, VerdictJson::complete);
  }

  public static Alert readAlert(byte[] record) {
    return NounJson.read("alert", record, Alert.class);
  }

  /** Earlier recommendations said neither what they cost, would need to know nor rest on. */
  private static void complete(ObjectNode recommendation) {
    if (!recommendation.has(COST)) {
      recommendation.set(COST, NounJson.tree(CostEffect.UNKNOWN));
      recommendation.putArray(MISSING);
    }
    if (!recommendation.has(CONDITIONS)) {
      recommendation.set(CONDITIONS, NounJson.tree(Conditions.UNKNOWN));
    }
  }
}
