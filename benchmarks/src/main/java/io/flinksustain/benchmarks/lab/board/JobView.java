package io.flinksustain.benchmarks.lab.board;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import java.util.List;

/**
 * What is known about one watched job.
 *
 * @param name of the job
 * @param jobId Flink's id
 * @param expected the diagnosis that it must end with; null when anything goes
 * @param diagnosis the last one; null before the first
 * @param recommendation the answer to that diagnosis; null when there is none
 * @param history the diagnoses that differed from the one before, oldest first
 */
public record JobView(
    String name,
    String jobId,
    String expected,
    Diagnosis diagnosis,
    Recommendation recommendation,
    List<Diagnosis> history) {

  static JobView of(String name, String jobId, String expected) {
    return new JobView(name, jobId, expected, null, null, List.of());
  }

  /** Whether the job is diagnosed as the scenario expects, or the scenario expects nothing. */
  public boolean asExpected() {
    return expected == null || (diagnosis != null && diagnosis.cause().equals(expected));
  }

  /** Whether another diagnosis says something new. */
  boolean isNews(Diagnosis next) {
    return diagnosis == null || next.differsFrom(diagnosis);
  }
}
