package io.flinksustain.steer;

/**
 * What is remembered of the job in flight.
 *
 * @param before what it was like before the change, load by load
 * @param reference the same at the load with which the change began
 * @param windowEnd end of the latest window that was seen, epoch milliseconds
 * @param heardAt when the latest complete window came, or the change was in effect, on the clock
 *     that timers go by, epoch milliseconds
 * @param harm since the change was in effect; in the soak, since the last verdict
 * @param now what was seen since the last verdict
 * @param soaking whether it is decided that the change may stay
 */
public record Trial(
    Baseline before,
    Figures reference,
    long windowEnd,
    long heardAt,
    Harm harm,
    Observation now,
    boolean soaking) {

  /** That of a change which begins. */
  static Trial of(Baseline before, Figures reference, long now) {
    long seen = before.last().end();
    return new Trial(before, reference, seen, now, Harm.since(now), Observation.from(now), false);
  }

  /** The change is in effect: what happens from now on is its doing. */
  Trial inEffect(long at) {
    return new Trial(before, reference, windowEnd, at, Harm.since(at), Observation.from(at), false);
  }

  /** After a window that came at a time. */
  Trial with(Vitals one, long at) {
    long heard = one.complete() ? at : heardAt;
    return new Trial(before, reference, one.end(), heard, harm.with(one), now.with(one), soaking);
  }

  /** A window of before the change was in effect. */
  Trial skipping(Vitals one) {
    return new Trial(before, reference, one.end(), heardAt, harm, now, soaking);
  }

  /** When the next verdict is due, epoch milliseconds. */
  long due(TrialPolicy policy) {
    return now.due(policy.observationMs(soaking));
  }

  /** The next observation begins. */
  Trial observingFrom(long at) {
    Harm left = soaking ? harm.anew() : harm;
    return new Trial(before, reference, windowEnd, heardAt, left, Observation.from(at), soaking);
  }

  /** It is decided that the change may stay. */
  Trial soakingFrom(long at) {
    return new Trial(
        before, reference, windowEnd, heardAt, harm.anew(), Observation.from(at), true);
  }
}
