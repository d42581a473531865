package io.flinksustain.monitor.cli;

import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.steer.Control;
import java.time.Duration;
import java.util.function.BiConsumer;

/** The topics of a running platform; what is read is committed. For one thread. */
public interface Platform extends AutoCloseable {

  /** Where the platform is, for people. */
  String name();

  /** How many records there are to read, about. */
  long size();

  /**
   * Reads up to where the topics ended when this was opened.
   *
   * @param taker takes the topic and the value of each record, in the order of each partition
   */
  void readToEnd(BiConsumer<Topic, byte[]> taker);

  /** Reads what comes within a time; returns as soon as anything came. */
  void readOn(Duration wait, BiConsumer<Topic, byte[]> taker);

  /** Gives an order. */
  void give(Control order);

  /** Whether the monitor has taken the order that was given last. */
  boolean isTaken();

  @Override
  void close();
}
