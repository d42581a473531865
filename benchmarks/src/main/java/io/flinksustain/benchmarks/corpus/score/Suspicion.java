package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.classify.Diagnosis;

/**
 * What a baseline takes a job's state for.
 *
 * @param cause id of the rule of the same meaning, or {@code healthy}
 * @param vertexId where; empty when it is about the job
 */
record Suspicion(String cause, String vertexId) {
  static final Suspicion NONE = new Suspicion(Diagnosis.HEALTHY, "");

  static Suspicion ofJob(String cause) {
    return new Suspicion(cause, "");
  }
}
