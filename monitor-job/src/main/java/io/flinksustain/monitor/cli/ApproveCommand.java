package io.flinksustain.monitor.cli;

import io.flinksustain.explain.ChangeView;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.By;
import io.flinksustain.steer.Scope;
import io.flinksustain.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A person's word for a change. */
@Command(
    name = "approve",
    description = "Approves a change: it begins when its turn comes.",
    footer = {
      "",
      "Nobody can approve what the policy of the job does not allow; with --wait the",
      "exit code is 1 then."
    })
final class ApproveCommand extends OrderCommand {
  @Parameters(paramLabel = "CHANGE", description = "Its id; four letters are enough.")
  private String id;

  ApproveCommand(Desk desk) {
    super(desk);
  }

  @Override
  Control order(By by, Session session) {
    ChangeView change = ChangesCommand.change(id, session);
    if (!change.state().isWaiting()) {
      throw new InputException(
          "change %s is %s; only what waits can be approved"
              .formatted(change.id(), Words.of(change.state())));
    }
    return new Control.Approve(by, Scope.EVERYTHING, change.id());
  }
}
