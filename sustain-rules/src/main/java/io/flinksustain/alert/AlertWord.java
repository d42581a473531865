package io.flinksustain.alert;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.report.JobRef;

/**
 * One word about a job; exactly one of the three is there.
 *
 * @param alert something began or is over; or null
 * @param diagnosis what is the matter, said again from time to time; or null
 * @param recommendation made or withdrawn; or null
 */
public record AlertWord(Alert alert, Diagnosis diagnosis, Recommendation recommendation) {

  public static AlertWord of(Alert alert) {
    return new AlertWord(alert, null, null);
  }

  public static AlertWord of(Diagnosis diagnosis) {
    return new AlertWord(null, diagnosis, null);
  }

  public static AlertWord of(Recommendation recommendation) {
    return new AlertWord(null, null, recommendation);
  }

  /** The job that it is about. */
  public JobRef job() {
    if (alert != null) {
      return alert.job();
    }
    return diagnosis != null ? diagnosis.job() : recommendation.job();
  }
}
