package io.flinksustain.monitor.cli;

import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.By;
import io.flinksustain.steer.Scope;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;

/** An order that ends or undoes much at once, so that a person is asked again. */
abstract class GraveCommand extends TargetedCommand {
  @Option(names = "--yes", description = "It is meant: do not ask.")
  private boolean yes;

  GraveCommand(Desk desk, BiFunction<By, Scope, Control> order) {
    super(desk, order);
  }

  @Override
  final boolean isConfirmed() {
    return yes;
  }
}
