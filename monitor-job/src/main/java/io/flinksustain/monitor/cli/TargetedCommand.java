package io.flinksustain.monitor.cli;

import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.By;
import io.flinksustain.steer.Scope;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;

/** An order that says no more than who gives it and what it is for. */
abstract class TargetedCommand extends OrderCommand {
  private final BiFunction<By, Scope, Control> order;

  @Mixin private OrderTarget target = new OrderTarget();

  TargetedCommand(Desk desk, BiFunction<By, Scope, Control> order) {
    super(desk);
    this.order = order;
  }

  @Override
  final Control order(By by, Session session) {
    return order.apply(by, target.of(session, this::complain));
  }
}
