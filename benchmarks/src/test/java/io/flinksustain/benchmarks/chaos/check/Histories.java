package io.flinksustain.benchmarks.chaos.check;

import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Histories as they are when all is well, and a builder to doctor them; a second lies between two
 * entries.
 */
final class Histories {
  static final long SILENCE_MS = 30_000;
  static final long WINDOW_MS = 2_000;
  static final String SILENT = "The figures of the job fell silent.";
  static final String WORSE = "Worse than before at this load: busy.";

  private static final long SECOND = 1_000;
  private static final JobRef JOB = new JobRef("lab", "", "clicks", "0a", "clicks");

  private final List<ChangeEvent> events = new ArrayList<>();
  private final List<Command> commands = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();
  private boolean harmful;
  private int runsWith = 2;
  private Blow blow;
  private long now;

  /** A change from 2 to 1 that stays. */
  static Histories accepted() {
    return observed()
        .enter(ChangeState.ACCEPTED, "Its verdicts are good, and its soak is over.")
        .runsWith(1);
  }

  /** One that harms and was taken back. */
  static Histories rolledBack() {
    return observed().harmful(true).takeBack(WORSE);
  }

  /** One that would do no harm, of which nothing was seen from some time on. */
  static Histories silenced(long afterMs) {
    Histories seen = observed();
    seen.blow = new Blow(Victim.METRICS, ChangeState.OBSERVING, seen.now);
    seen.now += afterMs - SECOND;
    return seen.takeBack(SILENT);
  }

  /** One whose recommendation was withdrawn before its turn. */
  static Histories superseded() {
    return proposed().enter(ChangeState.SUPERSEDED, "Its recommendation is withdrawn.");
  }

  private static Histories proposed() {
    return new Histories()
        .enter(ChangeState.PROPOSED, "It idles.")
        .enter(ChangeState.APPROVED, "Approved by chaos.");
  }

  private static Histories observed() {
    return proposed()
        .enter(ChangeState.APPLYING, "Nothing stands against it.")
        .carryOut("c/apply", Action.APPLY, 1)
        .enter(ChangeState.SETTLING, "It runs with it.")
        .enter(ChangeState.OBSERVING, "The job is at its work.");
  }

  private Histories takeBack(String why) {
    return enter(ChangeState.ROLLING_BACK, why)
        .carryOut("c/roll-back", Action.ROLL_BACK, 2)
        .enter(ChangeState.ROLLED_BACK, why)
        .runsWith(2);
  }

  Histories enter(ChangeState state, String reason) {
    now += SECOND;
    events.add(
        new ChangeEvent(
            "c",
            JOB,
            "overprovisioned",
            "parallelism",
            "",
            "2",
            "1",
            state,
            now,
            null,
            reason,
            List.of()));
    return this;
  }

  private Histories carryOut(String id, Action action, int value) {
    command(id, action);
    turns.add(new Turn(now + 1, value));
    return outcome(id, action, Result.APPLIED);
  }

  Histories command(String id, Action action) {
    commands.add(
        new Command(
            id, "c", action, JOB, List.of(new Setting("parallelism", "", "2", "1")), now, now));
    return this;
  }

  Histories outcome(String id, Action action, Result result) {
    outcomes.add(new Outcome(id, "c", action, JOB, result, "so", List.of(), "flink-rest", now + 2));
    return this;
  }

  Histories turn(int value) {
    turns.add(new Turn(now, value));
    return this;
  }

  Histories harmful(boolean harms) {
    harmful = harms;
    return this;
  }

  Histories runsWith(int subtasks) {
    runsWith = subtasks;
    return this;
  }

  /** Something was killed so long before now. */
  Histories struck(Victim victim, long agoMs) {
    blow = new Blow(victim, ChangeState.OBSERVING, now - agoMs);
    return this;
  }

  Histories withoutEvents(ChangeState state) {
    events.removeIf(event -> event.state() == state);
    return this;
  }

  Histories withoutCommand(String id) {
    commands.removeIf(command -> command.id().equals(id));
    return this;
  }

  Histories withoutOutcome(String id) {
    outcomes.removeIf(outcome -> outcome.command().equals(id));
    return this;
  }

  Histories withoutTurns() {
    turns.clear();
    return this;
  }

  Histories twice(ChangeState state) {
    events.addAll(events.stream().filter(event -> event.state() == state).toList());
    Collections.sort(events, (one, other) -> Long.compare(one.at(), other.at()));
    return this;
  }

  /** Other outcomes instead. */
  Histories outcomes(UnaryOperator<Outcome> other) {
    outcomes.replaceAll(other);
    return this;
  }

  /** Another reason for a state. */
  Histories because(ChangeState state, String reason) {
    events.replaceAll(e -> e.state() == state ? because(e, reason) : e);
    return this;
  }

  private static ChangeEvent because(ChangeEvent e, String reason) {
    return new ChangeEvent(
        e.change(),
        e.job(),
        e.cause(),
        e.knob(),
        e.subject(),
        e.from(),
        e.to(),
        e.state(),
        e.at(),
        e.verdict(),
        reason,
        e.numbers());
  }

  /** All commands are given a little later than the log says. */
  Histories commandsLate() {
    commands.replaceAll(
        c ->
            new Command(
                c.id(), c.change(), c.action(), c.job(), c.settings(), c.at() + 1, c.deadline()));
    return this;
  }

  History build() {
    return new History(harmful, events, commands, outcomes, turns, runsWith, blow);
  }
}
