package io.flinksustain.advise;

import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.feature.Scene;
import java.util.Optional;

/**
 * Finds the value that a knob should have.
 *
 * <p>This is the seam to the capacity models: an estimator sees one window with what is learnt of
 * the job, its diagnosis and the history of the job, and answers with values, or with nothing when
 * the knob is at its end or the numbers are missing.
 */
@FunctionalInterface
public interface Estimator {
  Optional<Values> estimate(Diagnosis diagnosis, Scene window, JobHistory history);
}
