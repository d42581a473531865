package io.flinksustain.steer;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Outcome;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Decides what follows for a lane from each thing that is heard: at most one change in flight, one
 * job and one knob at a time.
 *
 * <p>All is pure: the lane goes in and comes out, and time is what the caller says. Every input may
 * come twice or late.
 */
public final class Steering {
  /** What waits for more than an input is looked at again after so long. */
  public static final long LOOK_MS = Duration.ofMinutes(1).toMillis();

  private final Site site;

  public Steering(Site site) {
    this.site = site;
  }

  /** A recommendation, open or withdrawn. */
  public Step on(Lane lane, Recommendation recommendation, long now) {
    return step(lane, now, draft -> Waiting.take(draft, recommendation));
  }

  /** An order of a person. */
  public Step on(Lane lane, Control order, long now) {
    return step(lane, now, draft -> new Orders(draft).take(order));
  }

  /** What an actuator did. */
  public Step on(Lane lane, Outcome outcome, long now) {
    return step(lane, now, draft -> new Watching(draft).take(outcome));
  }

  /** A window of a job of the lane, after the site was told of what {@link #learn} made of it. */
  public Step on(Lane lane, Vitals vitals, long now) {
    return step(lane, now, draft -> new Watching(draft).take(vitals));
  }

  /** Nothing but time passed. */
  public Step onTimer(Lane lane, long now) {
    return step(lane, now, draft -> {});
  }

  /**
   * What is known of a job after one more window.
   *
   * <p>A job with a change in flight teaches nothing. After one that was accepted, taken back or
   * left to a person it may be another job, and is learnt anew.
   */
  public Baseline learn(Vitals vitals) {
    Baseline known = site.baseline(vitals.job());
    String job = vitals.job().key();
    if (site.fleet().inFlightIn(job).isPresent()) {
      return known;
    }
    return (changedSince(job, known.since()) ? known.forgotten() : known).with(vitals);
  }

  private boolean changedSince(String job, long since) {
    return since != 0 && site.fleet().lastTouch(job).at() > since;
  }

  private Step step(Lane lane, long now, Consumer<Draft> input) {
    Draft draft = new Draft(lane, site, now);
    input.accept(draft);
    draft.holds = draft.holds.at(now);
    Waiting.look(draft);
    new Watching(draft).look();
    new Starting(draft).look();
    return draft.out.step(draft.lane(), draft.recall, nextTimer(draft));
  }

  private static long nextTimer(Draft draft) {
    long next = draft.holds.nextEnd();
    for (Change change : draft.waiting.all()) {
      next = Math.min(next, change.deadline());
      if (change.state() == ChangeState.APPROVED && draft.inFlight == null) {
        next = Math.min(next, draft.now + LOOK_MS);
      }
    }
    if (draft.inFlight != null) {
      next = Math.min(next, inFlight(draft));
    } else if (!draft.past.toRevert.isEmpty()) {
      next = Math.min(next, draft.now + LOOK_MS);
    }
    return next;
  }

  private static long inFlight(Draft draft) {
    if (draft.isHeldBack()) {
      return Long.MAX_VALUE;
    }
    TrialPolicy policy = draft.trialPolicy();
    long deadline = draft.inFlight.deadline();
    return switch (draft.inFlight.state()) {
      case SETTLING -> Math.min(deadline, draft.trial.heardAt() + policy.silenceMs());
      case OBSERVING ->
          Math.min(
              Math.min(deadline, draft.trial.heardAt() + policy.silenceMs()),
              draft.trial.due(policy));
      default -> deadline;
    };
  }
}
