package io.flinksustain.monitor.cli;

import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.By;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hands off: the kill switch. */
@Command(
    name = "stop-all",
    description = "The kill switch: no command goes out until resumed, roll backs included.",
    footer = {"", "Asks on a terminal; elsewhere it needs --yes."})
final class StopAllCommand extends OrderCommand {
  @Mixin private OrderTarget scope = new OrderTarget();

  @Option(names = "--yes", description = "It is meant: do not ask.")
  private boolean yes;

  StopAllCommand(Desk desk) {
    super(desk);
  }

  @Override
  Control order(By by, Session session) {
    return new Control.StopAll(by, scope.of(session, this::complain));
  }

  @Override
  boolean isGrave() {
    return true;
  }

  @Override
  boolean isConfirmed() {
    return yes;
  }
}
