package io.flinksustain.change;

/**
 * How a command ended.
 *
 * <p>The order of the constants is part of the state format: add at the end, never reorder.
 */
public enum Result {
  /** The job runs with the values. */
  APPLIED,
  /** It ran with them already; nothing was sent. */
  UNCHANGED,
  /** Shown or written down for a person, not carried out: a dry run or a patch file. */
  PROPOSED,
  /** Not carried out, and it would not be if it were tried again: reason says why. */
  REFUSED,
  /**
   * Not carried out in time, though it might be later: the other side did not answer or was busy.
   */
  UNAVAILABLE,
  /** Carried out at least in part, and the job does not run with the values. */
  FAILED;

  /** Whether the job runs with the values of the command. */
  public boolean isInEffect() {
    return this == APPLIED || this == UNCHANGED;
  }
}
