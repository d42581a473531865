package io.flinksustain.monitor.cli;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.options.Given;
import io.flinksustain.monitor.testing.IdleEngine;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.Control;
import io.flinksustain.wire.ChangeEventJson;
import io.flinksustain.wire.ControlJson;
import io.flinksustain.wire.VerdictJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** A platform in memory: its records, those that come later, and the orders that it was given. */
final class FakePlatform extends IdleEngine implements Platform {
  final List<Control> orders = new ArrayList<>();
  List<Given> options = List.of();
  Set<Topic> topics = Set.of();
  Duration back;
  boolean taken = true;
  boolean closed;
  Instant now = Instant.ofEpochMilli(0);

  private final List<Entry> records = new ArrayList<>();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private BiConsumer<Topic, byte[]> taker;

  private record Entry(Topic topic, byte[] value) {}

  FakePlatform at(Instant instant) {
    now = instant;
    return this;
  }

  void say(Diagnosis diagnosis) {
    say(Topic.DIAGNOSES, VerdictJson.write(diagnosis));
  }

  void say(Recommendation recommendation) {
    say(Topic.RECOMMENDATIONS, VerdictJson.write(recommendation));
  }

  void say(ChangeEvent event) {
    say(Topic.CHANGES, ChangeEventJson.write(event));
  }

  void say(Control order) {
    say(Topic.CONTROL, ControlJson.write(order));
  }

  /** To those who read now, or to those who will. */
  void say(Topic topic, byte[] value) {
    if (taker == null) {
      records.add(new Entry(topic, value));
    } else if (topics.contains(topic)) {
      taker.accept(topic, value);
    }
  }

  /** Does something while the command waits; each wait does the next. */
  void later(Runnable what) {
    later.add(what);
  }

  @Override
  public String name() {
    return "kafka:9092";
  }

  @Override
  public long size() {
    return records.size();
  }

  @Override
  public void readToEnd(BiConsumer<Topic, byte[]> reader) {
    for (Entry entry : records) {
      if (topics.contains(entry.topic())) {
        reader.accept(entry.topic(), entry.value());
      }
    }
  }

  /** Time passes only here. */
  @Override
  public void readOn(Duration wait, BiConsumer<Topic, byte[]> reader) {
    taker = reader;
    if (!later.isEmpty()) {
      later.remove().run();
    }
    now = now.plus(wait);
  }

  @Override
  public void give(Control order) {
    orders.add(order);
  }

  @Override
  public boolean isTaken() {
    return taken;
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public Platform open(
      List<Given> file, List<Given> commandLine, Set<Topic> wanted, Duration lookBack) {
    options = commandLine;
    topics = wanted;
    back = lookBack;
    return this;
  }
}
