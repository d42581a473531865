package io.flinksustain.steer;

/**
 * Where a change stands.
 *
 * <pre>
 *              approved           begun            in effect          settled           passed
 *   PROPOSED -----------> APPROVED ------> APPLYING ---------> SETTLING -----> OBSERVING ----> ACCEPTED
 *      |                     |              |  |  |               |               |               :
 *      +----------+----------+              |  |  +---------------+---------------+               :
 *                 |                         |  |          harmed, silent,                         :
 *                 v                         |  |          ordered back       +- failed: again     : taken
 *     REJECTED, EXPIRED, SUPERSEDED         |  |                  |          |    |               : back
 *                                           |  |                  v          v    |               :
 *               FAILED  <-------------------+  |                ROLLING_BACK -----+ <.............:
 *                 ^      refused               |                  |   |
 *                 |                            v                  |   |  restored
 *                 |   left to a person     HANDED_OVER            |   +------------> ROLLED_BACK
 *                 +-----------------------------------------------+
 * </pre>
 *
 * <p>From APPLYING to OBSERVING the roll back is armed: it is sent, or the change comes to an end
 * that needs none; while a person has stopped all commands it waits for that to be over. The moves
 * are the table {@link Moves}.
 *
 * <p>The order of the constants is part of the state format: add at the end, never reorder.
 */
public enum ChangeState {
  /** Waits for an approval, or for ever where no command can be made of it. */
  PROPOSED,
  /** Waits for its turn. */
  APPROVED,
  /** The command is out, and its outcome is not known. */
  APPLYING,
  /** In effect; the job starts and catches up. */
  SETTLING,
  /** In effect and watched. */
  OBSERVING,
  /** Stays. */
  ACCEPTED,
  /** The command that takes it back is out, or about to be sent again. */
  ROLLING_BACK,
  /** The job runs with what it had before. */
  ROLLED_BACK,
  /** Not carried out, or not taken back: the reason says which. */
  FAILED,
  /** Written down for a person instead of being carried out. */
  HANDED_OVER,
  /** A person does not want it. */
  REJECTED,
  /** Too old before its turn came. */
  EXPIRED,
  /** Withdrawn, or replaced by another one of the same job. */
  SUPERSEDED;

  /** Whether it has not begun. */
  public boolean isWaiting() {
    return this == PROPOSED || this == APPROVED;
  }

  /** Whether the command may be in effect and the roll back waits for its reason. */
  public boolean isArmed() {
    return this == APPLYING || this == SETTLING || this == OBSERVING;
  }

  /** Whether it holds the lane. */
  public boolean isInFlight() {
    return isArmed() || this == ROLLING_BACK;
  }

  /** Whether it was carried out, or was to be, and did no good. */
  public boolean isInVain() {
    return this == ROLLED_BACK || this == FAILED;
  }

  /** Whether it is over. */
  public boolean isEnd() {
    return !isWaiting() && !isInFlight();
  }
}
