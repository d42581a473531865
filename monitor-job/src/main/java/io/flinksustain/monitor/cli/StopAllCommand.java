package io.flinksustain.monitor.cli;

import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.By;
import picocli.CommandLine.Command;

/** Hands off: the kill switch. */
@Command(
    name = "stop-all",
    description = "The kill switch: no command goes out until resumed, roll backs included.",
    footer = {"", "Asks on a terminal; elsewhere it needs --yes."})
final class StopAllCommand extends GraveCommand {
  StopAllCommand(Desk desk) {
    super(desk);
  }

  @Override
  Control order(By by, Session session) {
    return new Control.StopAll(by, scope(session));
  }
}
