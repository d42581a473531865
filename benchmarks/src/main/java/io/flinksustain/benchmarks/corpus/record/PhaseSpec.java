package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.watched.Checks;
import java.time.Duration;

/**
 * The parts of a run.
 *
 * @param warmUp from the submission of the job until it counts as running evenly
 * @param clean without the ill
 * @param ill with it
 * @param recovery without it again
 */
record PhaseSpec(Duration warmUp, Duration clean, Duration ill, Duration recovery) {
  PhaseSpec {
    Checks.present(warmUp, "warm-up");
    Checks.present(clean, "clean");
    Checks.present(ill, "ill");
    Checks.present(recovery, "recovery");
  }
}
