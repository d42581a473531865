package io.flinksustain.monitor.cli;

import io.flinksustain.steer.Control;
import picocli.CommandLine.Command;

/** Gives back what there was. */
@Command(
    name = "revert-all",
    description =
        "Takes back what is in flight, then what was accepted lately, and lets nothing begin.",
    footer = {"", "Asks on a terminal; elsewhere it needs --yes."})
final class RevertAllCommand extends GraveCommand {
  RevertAllCommand(Desk desk) {
    super(desk, Control.RevertAll::new);
  }
}
