package io.flinksustain.monitor.cli;

import io.flinksustain.explain.ChangeView;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.By;
import io.flinksustain.steer.Scope;
import io.flinksustain.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A person's word against a change. */
@Command(
    name = "reject",
    description = "Rejects a change: what waits is dropped, what is in flight is taken back.",
    footer = {"", "Of a roll back that failed it sends the next attempt at once."})
final class RejectCommand extends OrderCommand {
  @Parameters(paramLabel = "CHANGE", description = "Its id; four letters are enough.")
  private String id;

  RejectCommand(Desk desk) {
    super(desk);
  }

  @Override
  Control order(By by, Session session) {
    ChangeView change = ChangesCommand.change(id, session);
    if (change.state().isEnd()) {
      throw new InputException(
          "change %s is over (%s); sustain revert-all takes back what was accepted"
              .formatted(change.id(), Words.of(change.state())));
    }
    return new Control.Reject(by, Scope.EVERYTHING, change.id());
  }
}
