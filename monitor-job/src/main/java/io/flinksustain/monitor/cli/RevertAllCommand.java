package io.flinksustain.monitor.cli;

import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.By;
import picocli.CommandLine.Command;

/** Gives back what there was. */
@Command(
    name = "revert-all",
    description =
        "Takes back what is in flight, then what was accepted lately, and lets nothing begin.",
    footer = {"", "Asks on a terminal; elsewhere it needs --yes."})
final class RevertAllCommand extends GraveCommand {
  RevertAllCommand(Desk desk) {
    super(desk);
  }

  @Override
  Control order(By by, Session session) {
    return new Control.RevertAll(by, scope(session));
  }
}
