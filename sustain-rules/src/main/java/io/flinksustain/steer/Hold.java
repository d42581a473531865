package io.flinksustain.steer;

/**
 * Why nothing begins.
 *
 * @param why one sentence that names who ordered it
 * @param until epoch milliseconds; {@link Long#MAX_VALUE} when only an order ends it
 * @param at when it was ordered, epoch milliseconds
 */
public record Hold(String why, long until, long at) {
  /** Of two orders the one that holds for longer; a snooze does not shorten a pause. */
  Hold and(Hold other) {
    Hold longer = other.until >= until ? other : this;
    return new Hold(longer.why, longer.until, Math.max(at, other.at));
  }
}
