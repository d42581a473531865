package io.flinksustain.benchmarks.lab.record;

import io.flinksustain.benchmarks.lab.process.LabException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A thread that hands each record of some topics to a consumer, from the beginning. */
public final class TopicReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);

  private final List<String> topics;
  private final KafkaConsumer<byte[], byte[]> kafka;
  private final Consumer<ConsumerRecord<byte[], byte[]>> consumer;
  private final Thread thread;
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
  private volatile boolean closing;

  /** Starts reading what is committed; topics that are not there yet are read once they are. */
  public TopicReader(
      String bootstrapServers,
      List<String> topics,
      Consumer<ConsumerRecord<byte[], byte[]>> consumer) {
    this(bootstrapServers, topics, IsolationLevel.READ_COMMITTED, consumer);
  }

  /** The same for records of any isolation level. */
  public TopicReader(
      String bootstrapServers,
      List<String> topics,
      IsolationLevel isolation,
      Consumer<ConsumerRecord<byte[], byte[]>> consumer) {
    this.topics = topics;
    this.consumer = consumer;
    String level = isolation.toString().toLowerCase(Locale.ROOT);
    String name = "lab-" + level + '-' + String.join("-", topics);
    kafka =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "group.id", name,
                "isolation.level", level,
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "allow.auto.create.topics", "false",
                "metadata.max.age.ms", "2000",
                // A broker that is gone does not hold up the end of the run for a minute.
                "default.api.timeout.ms", "10000",
                "request.timeout.ms", "5000"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    kafka.subscribe(topics);
    thread = new Thread(this::readUntilClosed, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Throws when the reading ended early, with the reason. */
  public void requireRunning() {
    RuntimeException reason = failure.get();
    if (reason != null) {
      throw new LabException(
          "reading " + String.join(", ", topics) + " ended early: " + reason.getMessage(), reason);
    }
  }

  /** Reads what is there to the end, and stops; throws like {@link #requireRunning()}. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      kafka.wakeup();
      Thread.currentThread().interrupt();
    }
    requireRunning();
  }

  private void readUntilClosed() {
    try (kafka) {
      while (!closing || !atEnd()) {
        kafka.poll(POLL).forEach(consumer);
      }
    } catch (WakeupException e) {
      // Closed in a hurry.
    } catch (RuntimeException e) {
      failure.set(e);
    }
  }

  private boolean atEnd() {
    Map<TopicPartition, Long> ends = kafka.endOffsets(kafka.assignment());
    return ends.entrySet().stream().allMatch(end -> kafka.position(end.getKey()) >= end.getValue());
  }
}
