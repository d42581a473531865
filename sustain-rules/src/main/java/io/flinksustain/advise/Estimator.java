package io.flinksustain.advise;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.window.JobWindow;
import java.util.Optional;

/**
 * Finds the value that a knob should have.
 *
 * <p>This is the seam for capacity models: an estimator sees one window and its diagnosis and
 * answers with values, or with nothing when the knob is at its end or the numbers are missing.
 */
@FunctionalInterface
public interface Estimator {
  Optional<Values> estimate(Diagnosis diagnosis, JobWindow window);
}
