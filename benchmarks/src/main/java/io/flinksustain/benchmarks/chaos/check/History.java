package io.flinksustain.benchmarks.chaos.check;

import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import java.util.ArrayList;
import java.util.List;

/**
 * All that was said and done about one change, as it is seen from outside: what is committed on the
 * topics, what the watched cluster was asked for, and what its job runs with in the end.
 *
 * @param harmful whether the change harms its job
 * @param events entries of the log of changes, as they stand on the topic; at least one
 * @param commands as they stand on the topic
 * @param outcomes as they stand on the topic
 * @param turns of the job, from the proposal on
 * @param runsWith subtasks that the job runs with after the end; 0 when it does not run
 * @param blow what was taken away; null when nothing was
 */
public record History(
    boolean harmful,
    List<ChangeEvent> events,
    List<Command> commands,
    List<Outcome> outcomes,
    List<Turn> turns,
    int runsWith,
    Blow blow) {
  public History {
    events = List.copyOf(events);
    commands = List.copyOf(commands);
    outcomes = List.copyOf(outcomes);
    turns = List.copyOf(turns);
  }

  /** The entry that was written last. */
  public ChangeEvent last() {
    return events.get(events.size() - 1);
  }

  /** The entries with which it came to another state, the first one included. */
  public List<ChangeEvent> moves() {
    return ChangeEvent.moves(events);
  }

  /** The entry with which it first came to a state, where it did. */
  List<ChangeEvent> firstIn(ChangeState state) {
    return moves().stream().filter(event -> event.state() == state).limit(1).toList();
  }

  /** Whether it ever stood there. */
  public boolean cameTo(ChangeState state) {
    return !firstIn(state).isEmpty();
  }

  /** The commands of a kind, in order. */
  List<Command> commands(Action action) {
    return commands.stream().filter(command -> command.action() == action).toList();
  }

  /** What was said about a command, in order. */
  List<Outcome> outcomesOf(Command command) {
    return outcomes.stream().filter(outcome -> outcome.command().equals(command.id())).toList();
  }

  /** The values that the job was turned to, those left out that it had already. */
  public List<Integer> values() {
    List<Integer> values = new ArrayList<>();
    int value = before();
    for (Turn turn : turns) {
      if (turn.value() != value) {
        values.add(turn.value());
        value = turn.value();
      }
    }
    return values;
  }

  int before() {
    return Integer.parseInt(last().from());
  }

  int after() {
    return Integer.parseInt(last().to());
  }

  /** The value that the job must have, by the log of changes. */
  public int due() {
    return last().state() == ChangeState.ACCEPTED ? after() : before();
  }
}
