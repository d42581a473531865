package io.flinksustain.monitor.cli;

import io.flinksustain.steer.Control;
import picocli.CommandLine.Command;

/** Nothing new, please, but finish what was begun. */
@Command(
    name = "pause",
    description = "Lets nothing begin until resumed; what is in flight is watched to its end.")
final class PauseCommand extends TargetedCommand {
  PauseCommand(Desk desk) {
    super(desk, Control.Pause::new);
  }
}
