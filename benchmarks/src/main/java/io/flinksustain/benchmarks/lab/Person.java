package io.flinksustain.benchmarks.lab;

import io.flinksustain.benchmarks.lab.board.ChangeLog;
import io.flinksustain.benchmarks.lab.scenario.OrderSpec;
import io.flinksustain.benchmarks.lab.scenario.States;
import io.flinksustain.explain.ChangeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the orders of a scenario, each once, on the topic that people order on. */
final class Person implements AutoCloseable {
  private final List<OrderSpec> open;
  private final ChangeLog changes;
  private final Terminal terminal;
  private final ControlTopic topic;
  private final long start = System.currentTimeMillis();

  Person(
      String bootstrapServers,
      String topicPrefix,
      List<OrderSpec> orders,
      ChangeLog changes,
      Terminal terminal) {
    this.open = new ArrayList<>(orders);
    this.changes = changes;
    this.terminal = terminal;
    this.topic = new ControlTopic(bootstrapServers, topicPrefix);
  }

  /** Gives what is due; called again and again by one thread. */
  void tick() {
    long now = System.currentTimeMillis();
    for (OrderSpec order : List.copyOf(open)) {
      if (order.at() == null) {
        awaited(order, now).ifPresent(change -> give(order, change, now));
      } else if (now >= start + order.at().toMillis()) {
        give(order, "", now);
      }
    }
  }

  /** The first change that came to the state, once it was thought about for long enough. */
  private Optional<String> awaited(OrderSpec order, long now) {
    return changes.changes().stream()
        .filter(change -> cameThere(change, order, now))
        .findFirst()
        .map(change -> change.last().change());
  }

  private static boolean cameThere(ChangeView change, OrderSpec order, long now) {
    return change.moves().stream()
        .anyMatch(
            move ->
                States.word(move.state()).equals(order.upon())
                    && now >= move.at() + order.after().toMillis());
  }

  private void give(OrderSpec order, String change, long now) {
    topic.send(order.control(change, now));
    open.remove(order);
    terminal.say("order", order.who() + ": " + order.order() + ' ' + change);
  }

  @Override
  public void close() {
    topic.close();
  }
}
