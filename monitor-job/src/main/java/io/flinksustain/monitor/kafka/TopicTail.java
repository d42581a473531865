package io.flinksustain.monitor.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads some of our topics from a time on up to where they end, and then goes on: committed records
 * only, without a consumer group, so that it takes nothing from anybody.
 *
 * <p>All its methods throw {@link KafkaUnavailable}, which says what was tried and what to do, when
 * the brokers do not answer within {@code sustain.kafka.admin-timeout}. For one thread.
 */
public final class TopicTail implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaTrouble trouble;
  private final Duration patience;
  private final Map<String, Topic> topics = new HashMap<>();
  private final Map<TopicPartition, Long> starts = new HashMap<>();
  private final Map<TopicPartition, Long> ends = new HashMap<>();

  private TopicTail(Configuration configuration) {
    patience = configuration.get(KafkaOptions.ADMIN_TIMEOUT);
    trouble = new KafkaTrouble(configuration);
    consumer =
        new KafkaConsumer<>(
            properties(configuration), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static Properties properties(Configuration configuration) {
    Properties properties = KafkaProperties.ofConsumer(configuration);
    int timeout = Math.toIntExact(configuration.get(KafkaOptions.ADMIN_TIMEOUT).toMillis());
    properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    // What the retention took away while it was read is left out.
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return properties;
  }

  /**
   * Finds the topics and where they begin and end now.
   *
   * @param since from when on each of them is wanted, epoch milliseconds; 0 for all that is kept
   */
  public static TopicTail open(Configuration configuration, Map<Topic, Long> since) {
    TopicTail tail = new TopicTail(configuration);
    try {
      tail.find(configuration, since);
      return tail;
    } catch (KafkaException e) {
      tail.close();
      throw tail.trouble.unavailable(e);
    } catch (KafkaUnavailable e) {
      tail.close();
      throw e;
    }
  }

  private void find(Configuration configuration, Map<Topic, Long> since) {
    Map<TopicPartition, Long> times = new HashMap<>();
    since.forEach(
        (topic, from) -> {
          for (String name : Topics.names(topic, configuration)) {
            topics.put(name, topic);
            partitions(name).forEach(partition -> times.put(partition, from));
          }
        });
    consumer.assign(times.keySet());
    ends.putAll(consumer.endOffsets(times.keySet()));
    seek(times);
    times.keySet().forEach(partition -> starts.put(partition, consumer.position(partition)));
  }

  private List<TopicPartition> partitions(String topic) {
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    if (found == null || found.isEmpty()) {
      throw trouble.missing(topic);
    }
    return found.stream().map(p -> new TopicPartition(topic, p.partition())).toList();
  }

  private void seek(Map<TopicPartition, Long> times) {
    Map<TopicPartition, Long> wanted = new HashMap<>(times);
    wanted.values().removeIf(from -> from == 0);
    List<TopicPartition> whole = new ArrayList<>(times.keySet());
    whole.removeAll(wanted.keySet());
    consumer.seekToBeginning(whole);
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(wanted);
    wanted
        .keySet()
        .forEach(
            partition -> {
              OffsetAndTimestamp first = found.get(partition);
              consumer.seek(partition, first == null ? ends.get(partition) : first.offset());
            });
  }

  /** Reads up to where the topics ended when this was opened. */
  public void readToEnd(BiConsumer<Topic, byte[]> taker) {
    long lastMoved = System.nanoTime();
    long left = left();
    while (left > 0) {
      readOn(POLL, taker);
      long now = left();
      if (now < left) {
        left = now;
        lastMoved = System.nanoTime();
      } else if (System.nanoTime() - lastMoved > patience.toNanos()) {
        throw trouble.stalled(names(), left);
      }
    }
  }

  /** Reads what comes within a time; returns as soon as anything came. */
  public void readOn(Duration wait, BiConsumer<Topic, byte[]> taker) {
    try {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(wait)) {
        byte[] value = record.value() == null ? new byte[0] : record.value();
        taker.accept(topics.get(record.topic()), value);
      }
    } catch (KafkaException e) {
      throw trouble.unavailable(e);
    }
  }

  /** How many records lay between the beginning and the end when this was opened, about. */
  public long size() {
    return ends.keySet().stream().mapToLong(p -> Math.max(0, ends.get(p) - starts.get(p))).sum();
  }

  private long left() {
    return ends.keySet().stream()
        .mapToLong(p -> Math.max(0, ends.get(p) - consumer.position(p)))
        .sum();
  }

  private String names() {
    return topics.keySet().stream().sorted().collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }
}
