package io.flinksustain.classify.engine;

import io.flinksustain.fact.Topology;

/**
 * Whether a cause is ground for advice: whether it was seen in the deployment that runs now.
 *
 * <p>A symptom goes on through a restart, a rescale or a new job of the same name until windows
 * speak against it, and so does the diagnosis. Advice says from which value a knob should go; what
 * was seen at another parallelism is no ground for that.
 *
 * <pre>
 *   before | since the job runs so
 *   x x x x x | x        no: seen in 1 window, and 3 are needed
 *   x x x x x | o o      no: it is about to clear
 *   x x x x x | x x x    yes
 *             | x x x x x x x    yes: 7 windows, all that the rule remembers and one more
 * </pre>
 *
 * for a rule that holds for 5 of 6 windows and clears after 3, with 3 windows to be healthy; the
 * condition was true in a window (x) or was not (o).
 */
final class Ground {
  private final int windows;

  /**
   * @param windows in which it must have been seen, unless its rule asks for fewer
   */
  Ground(int windows) {
    this.windows = windows;
  }

  /** Of a job that does not run, a rule that judges that sees just this. */
  boolean holds(Finding cause, Observation seen) {
    long own = windowsOfNow(seen);
    if (own == 0 && !cause.rule().steady()) {
      return true;
    }
    int remembered = Math.max(cause.span().among(), cause.rule().clear());
    int needed = Math.min(windows, cause.span().needed());
    return own > remembered || Bits.count(cause.state().trueBits(), (int) own) >= needed;
  }

  /** How many windows there were, this one included, since the job runs as it does. */
  private static long windowsOfNow(Observation seen) {
    Topology topology = seen.window().facts().topology();
    return topology == null || topology.startedAt() == 0
        ? 0
        : Math.max(0, (seen.window().end() - topology.startedAt()) / seen.length());
  }
}
