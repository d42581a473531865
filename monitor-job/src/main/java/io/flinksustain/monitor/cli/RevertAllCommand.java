package io.flinksustain.monitor.cli;

import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.By;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives back what there was. */
@Command(
    name = "revert-all",
    description =
        "Takes back what is in flight, then what was accepted lately, and lets nothing begin.",
    footer = {"", "Asks on a terminal; elsewhere it needs --yes."})
final class RevertAllCommand extends OrderCommand {
  @Mixin private OrderTarget scope = new OrderTarget();

  @Option(names = "--yes", description = "It is meant: do not ask.")
  private boolean yes;

  RevertAllCommand(Desk desk) {
    super(desk);
  }

  @Override
  Control order(By by, Session session) {
    return new Control.RevertAll(by, scope.of(session, this::complain));
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
