package io.flinksustain.wire;

import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import java.util.Optional;

/**
 * Commands and their outcomes as JSON: the envelope that facts have, too, and the parts of the noun
 * in snake case. {@code ts} is when a command was given, and when it had ended.
 */
public final class ChangeJson {
  private static final String OUTCOME = "outcome";

  private ChangeJson() {}

  public static byte[] write(Command command) {
    return NounJson.write("command", command.job(), command.at(), command);
  }

  public static byte[] write(Outcome outcome) {
    return NounJson.write(OUTCOME, outcome.job(), outcome.at(), outcome);
  }

  /**
   * The command of a record.
   *
   * @throws WireException when the record cannot be read
   */
  public static Command readCommand(byte[] record) {
    return NounJson.read("command", record, Command.class);
  }

  /**
   * The outcome of a record; empty when it is of another kind, such as a refused rule pack.
   *
   * @throws WireException when the record cannot be read
   */
  public static Optional<Outcome> findOutcome(byte[] record) {
    return Envelope.read(record).kind().equals(OUTCOME)
        ? Optional.of(NounJson.read(OUTCOME, record, Outcome.class))
        : Optional.empty();
  }
}
