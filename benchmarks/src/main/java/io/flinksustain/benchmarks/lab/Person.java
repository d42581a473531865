package io.flinksustain.benchmarks.lab;

import io.flinksustain.benchmarks.lab.board.ChangeLog;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.lab.scenario.OrderSpec;
import io.flinksustain.benchmarks.lab.scenario.States;
import io.flinksustain.explain.ChangeView;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.wire.ControlJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Gives the orders of a scenario, each once, on the topic that people order on. */
final class Person implements AutoCloseable {
  private final List<OrderSpec> open;
  private final ChangeLog changes;
  private final Terminal terminal;
  private final String topic;
  private final KafkaProducer<byte[], byte[]> kafka;
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
    this.topic = Topic.CONTROL.fullName(topicPrefix);
    this.kafka =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer());
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
    byte[] value = ControlJson.write(order.control(change, now));
    try {
      kafka.send(new ProducerRecord<>(topic, value)).get();
    } catch (ExecutionException e) {
      throw new LabException("cannot write an order to " + topic, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
    open.remove(order);
    terminal.say("order", order.who() + ": " + order.order() + ' ' + change);
  }

  @Override
  public void close() {
    kafka.close();
  }
}
