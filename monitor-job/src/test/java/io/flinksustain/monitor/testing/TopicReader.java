package io.flinksustain.monitor.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads one topic from its beginning, as any consumer would. */
public final class TopicReader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(50);

  private final String topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final List<Written> read = new ArrayList<>();

  private TopicReader(String bootstrapServers, String topic, String isolation) {
    this.topic = topic;
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                isolation),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    partitions =
        consumer.partitionsFor(topic).stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Sees only what was committed. */
  public static TopicReader ofCommitted(String bootstrapServers, String topic) {
    return new TopicReader(bootstrapServers, topic, "read_committed");
  }

  /** Sees also what is in open and in aborted transactions. */
  public static TopicReader ofAll(String bootstrapServers, String topic) {
    return new TopicReader(bootstrapServers, topic, "read_uncommitted");
  }

  /** Reads on until what was read from the beginning is as wanted. */
  public List<Written> await(Predicate<List<Written>> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.test(read)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited for %s in vain; there is %s".formatted(topic, read));
      }
      poll();
    }
    return List.copyOf(read);
  }

  /** Reads up to where the topic ends now. */
  public List<Written> toEnd() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    return await(any -> partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p)));
  }

  @Override
  public void close() {
    consumer.close();
  }

  private void poll() {
    consumer.poll(POLL).forEach(r -> read.add(Written.of(r)));
  }

  /**
   * What tells one record from another.
   *
   * @param id of the CloudEvent
   */
  public record Written(String key, String id, String value) {
    private static Written of(ConsumerRecord<byte[], byte[]> in) {
      return new Written(
          text(in.key()), text(in.headers().lastHeader("ce_id").value()), text(in.value()));
    }

    private static String text(byte[] bytes) {
      return new String(bytes, UTF_8);
    }
  }
}
