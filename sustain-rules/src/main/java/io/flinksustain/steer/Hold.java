package io.flinksustain.steer;

/**
 * Why nothing begins.
 *
 * @param why one sentence that names who ordered it
 * @param until epoch milliseconds; {@link Long#MAX_VALUE} when only an order ends it
 * @param at when it was ordered, epoch milliseconds
 * @param stop whether no command at all may go out, roll backs included
 */
public record Hold(String why, long until, long at, boolean stop) {
  /**
   * Of two orders what holds for longer, or more: a snooze does not shorten a pause, and a pause
   * does not let the commands go that a stop holds.
   */
  Hold and(Hold other) {
    boolean isLonger = other.until >= until && (other.stop || !stop);
    Hold longer = isLonger ? other : this;
    return new Hold(longer.why, longer.until, Math.max(at, other.at), stop || other.stop);
  }
}
