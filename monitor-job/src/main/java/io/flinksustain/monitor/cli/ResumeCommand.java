package io.flinksustain.monitor.cli;

import io.flinksustain.steer.Control;
import picocli.CommandLine.Command;

/** All as before. */
@Command(
    name = "resume",
    description = "Ends a pause, a snooze or a stop of the same job, lane, or everything.")
final class ResumeCommand extends TargetedCommand {
  ResumeCommand(Desk desk) {
    super(desk, Control.Resume::new);
  }
}
