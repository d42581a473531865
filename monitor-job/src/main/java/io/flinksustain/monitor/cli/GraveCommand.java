package io.flinksustain.monitor.cli;

import io.flinksustain.steer.Scope;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** An order that ends or undoes much at once, so that a person is asked again. */
abstract class GraveCommand extends OrderCommand {
  @Mixin private OrderTarget scope = new OrderTarget();

  @Option(names = "--yes", description = "It is meant: do not ask.")
  private boolean yes;

  GraveCommand(Desk desk) {
    super(desk);
  }

  final Scope scope(Session session) {
    return scope.of(session, this::complain);
  }

  @Override
  final boolean isConfirmed() {
    return yes;
  }
}
