package io.flinksustain.benchmarks.chaos;

import io.flinksustain.benchmarks.chaos.check.Blow;
import io.flinksustain.benchmarks.chaos.check.History;
import io.flinksustain.benchmarks.lab.ControlTopic;
import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Scope;
import java.time.Duration;
import java.util.List;

/**
 * One change, from its proposal to its end, with a strike in between.
 *
 * @param site that is struck
 * @param committed what is certain
 * @param written what was written and may not be committed yet, or never: it tells sooner where the
 *     change stands
 * @param person who approves
 */
record Round(Site site, Heard committed, Heard written, ControlTopic person) {
  /** Longer than a change whose verdicts decide nothing: the longest wait within one. */
  private static final Duration TIMEOUT = Duration.ofMinutes(12);

  /** Until a rescale that is under way is over, and the REST API has forgotten the time before. */
  private static final Duration SETTLED = Duration.ofSeconds(40);

  /**
   * Lets a change take its course and strikes.
   *
   * @param proposed entry of the log with which it was proposed
   */
  History play(ChangeEvent proposed, Strike strike) {
    Control.By by = new Control.By("chaos", System.currentTimeMillis());
    person.send(new Control.Approve(by, Scope.EVERYTHING, proposed.change()));
    Blow blow = comesTo(proposed.change(), strike.state()) ? strike(proposed, strike) : null;
    boolean ended = awaitEnd(proposed.change());
    site.heal();
    return history(proposed, strike, blow, ended);
  }

  /** False when the change ended without having been there. */
  private boolean comesTo(String change, ChangeState state) {
    Waiting.until(
        "that change " + change + " comes to " + state + " or to its end",
        TIMEOUT,
        site.processes(),
        () -> wasIn(change, state) || isOver(change));
    return wasIn(change, state);
  }

  private boolean wasIn(String change, ChangeState state) {
    return written.events(change).stream().anyMatch(event -> event.state() == state);
  }

  private boolean isOver(String change) {
    committed.requireRunning();
    written.requireRunning();
    return committed.events(change).stream().anyMatch(event -> event.state().isEnd());
  }

  private Blow strike(ChangeEvent proposed, Strike strike) {
    Waiting.sleep(Duration.ofMillis(strike.delayMs()));
    List<ChangeEvent> events = written.events(proposed.change());
    ChangeState state = events.get(events.size() - 1).state();
    long at = System.currentTimeMillis();
    site.strike(strike.victim());
    return new Blow(strike.victim(), state, at);
  }

  /** A change without an end is for the check to find. */
  private boolean awaitEnd(String change) {
    return Waiting.happens(TIMEOUT, site.processes(), () -> isOver(change));
  }

  private History history(ChangeEvent proposed, Strike strike, Blow blow, boolean ended) {
    History heard = heard(proposed, strike, blow, 0);
    String job = proposed.job().jobName();
    if (ended) {
      // Where it does not come to that, too, the check is shown what there is.
      Waiting.happens(SETTLED, site.processes(), () -> site.jobs().runsWith(job) == heard.due());
    }
    return heard(proposed, strike, blow, site.jobs().runsWith(job));
  }

  private History heard(ChangeEvent proposed, Strike strike, Blow blow, int runsWith) {
    String change = proposed.change();
    return new History(
        strike.harmful(),
        committed.events(change),
        committed.commands(change),
        committed.outcomes(change),
        site.jobs().turns(proposed.job().jobName(), proposed.at()),
        runsWith,
        blow);
  }
}
