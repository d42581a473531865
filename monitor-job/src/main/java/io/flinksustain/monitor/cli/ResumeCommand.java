package io.flinksustain.monitor.cli;

import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.By;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All as before. */
@Command(
    name = "resume",
    description = "Ends a pause, a snooze or a stop of the same job, lane, or everything.")
final class ResumeCommand extends OrderCommand {
  @Mixin private OrderTarget scope = new OrderTarget();

  ResumeCommand(Desk desk) {
    super(desk);
  }

  @Override
  Control order(By by, Session session) {
    return new Control.Resume(by, scope.of(session, this::complain));
  }
}
