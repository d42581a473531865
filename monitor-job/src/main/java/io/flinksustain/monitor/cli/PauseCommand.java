package io.flinksustain.monitor.cli;

import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.By;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Nothing new, please, but finish what was begun. */
@Command(
    name = "pause",
    description = "Lets nothing begin until resumed; what is in flight is watched to its end.")
final class PauseCommand extends OrderCommand {
  @Mixin private OrderTarget scope = new OrderTarget();

  PauseCommand(Desk desk) {
    super(desk);
  }

  @Override
  Control order(By by, Session session) {
    return new Control.Pause(by, scope.of(session, this::complain));
  }
}
