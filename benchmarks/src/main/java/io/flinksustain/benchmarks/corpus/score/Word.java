package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.classify.Diagnosis;
import java.util.List;

/**
 * What a system says of one window of a job.
 *
 * @param start of the window, epoch milliseconds
 * @param end of the window, when it is said
 * @param cause id of a rule, {@code healthy} or {@code insufficient-evidence}
 * @param places names of the vertex that it points at, and of the operators chained in it; empty
 *     when it points at none
 */
record Word(long start, long end, String cause, List<String> places) {

  boolean abstains() {
    return cause.equals(Diagnosis.INSUFFICIENT_EVIDENCE);
  }

  /** Whether both say the same, whatever the window. */
  boolean says(Word other) {
    return cause.equals(other.cause) && places.equals(other.places);
  }
}
