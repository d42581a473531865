package io.flinksustain.advise;

import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.window.JobWindow;
import java.util.Optional;

/**
 * Finds the value that a knob should have.
 *
 * <p>This is the seam to the capacity models: an estimator sees one window, its diagnosis and the
 * history of the job, and answers with values, or with nothing when the knob is at its end or the
 * numbers are missing.
 */
@FunctionalInterface
public interface Estimator {
  Optional<Values> estimate(Diagnosis diagnosis, JobWindow window, JobHistory history);
}
