package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.watched.Checks;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.signal.Signal;
import java.util.Arrays;
import java.util.Optional;

/**
 * The effect without which a run does not count.
 *
 * <p>A counter is measured as its rate over all subtasks, a gauge as its mean. Before, during and
 * after are the ends of the three phases, when the effect is there in full.
 *
 * @param signal name in the catalogue; records into the sink when absent
 * @param vertex name in the shape; the sink for a signal of tasks when absent
 * @param fallsTo during is at most this share of before, and 80 % of it are back after
 * @param risesTo during is at least this many times before
 * @param atLeast during is at least that
 * @param returns whether at least half of a rise is gone after
 * @param keepsUp the source emits at least 90 % of what is offered, in all phases
 * @param idleSubtasks so many subtasks of the vertex have no records at all
 */
record ProofSpec(
    String signal,
    String vertex,
    Double fallsTo,
    Double risesTo,
    Double atLeast,
    boolean returns,
    boolean keepsUp,
    Integer idleSubtasks) {
  private static final double USUAL_FALL = 0.75;
  private static final String WASTE = "overprovisioned";

  ProofSpec {
    signal = signal == null ? Signal.RECORDS_IN.signalName() : signal;
    Checks.that(find(signal).isPresent(), "signal: there is no \"%s\"", signal);
    Checks.that(
        keepsUp || fallsTo != null || risesTo != null || atLeast != null || idleSubtasks != null,
        "proof: say falls-to, rises-to, at-least, keeps-up or idle-subtasks");
  }

  /** Quiet jobs keep up; of others the rate falls by a quarter or more and comes back. */
  static ProofSpec usual(String cause) {
    boolean quiet = cause.equals(Diagnosis.HEALTHY) || cause.equals(WASTE);
    return new ProofSpec(null, null, quiet ? null : USUAL_FALL, null, null, false, quiet, null);
  }

  /** What is measured. */
  Signal measured() {
    return find(signal).orElseThrow();
  }

  private static Optional<Signal> find(String name) {
    return Arrays.stream(Signal.values())
        .filter(signal -> signal.signalName().equals(name))
        .findFirst();
  }
}
