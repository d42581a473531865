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
 *   windows since the job runs      rule: for 5 of 6, clear 3; healthy after 3
 *   ? ? ? ? ? x                     no: it was seen in one of the 3
 *   ? ? ? ? ? x x x                 yes
 *   ? ? ? ? ? o o                   no: it is about to clear
 *   more than the rule remembers    yes
 * </pre>
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
