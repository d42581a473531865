package io.flinksustain.monitor.cli;

import io.flinksustain.steer.Control;
import picocli.CommandLine.Command;

/** Hands off: the kill switch. */
@Command(
    name = "stop-all",
    description = "The kill switch: no command goes out until resumed, roll backs included.",
    footer = {"", "Asks on a terminal; elsewhere it needs --yes."})
final class StopAllCommand extends GraveCommand {
  StopAllCommand(Desk desk) {
    super(desk, Control.StopAll::new);
  }
}
