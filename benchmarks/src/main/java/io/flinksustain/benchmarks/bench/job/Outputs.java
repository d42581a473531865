package io.flinksustain.benchmarks.bench.job;

import io.flinksustain.monitor.kafka.Topic;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts what was committed to the topics of verdicts since it was made. */
public final class Outputs implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final List<Topic> TOPICS =
      List.of(
          Topic.SYMPTOMS, Topic.DIAGNOSES, Topic.RECOMMENDATIONS, Topic.ALERTS, Topic.QUARANTINE);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, Topic> topics = new HashMap<>();

  /** Begins to count at the end of the topics, which must exist. */
  public Outputs(String bootstrapServers, String prefix) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "isolation.level", "read_committed",
                "allow.auto.create.topics", "false"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    TOPICS.forEach(topic -> topics.put(topic.fullName(prefix), topic));
    List<TopicPartition> partitions =
        topics.keySet().stream()
            .flatMap(name -> consumer.partitionsFor(name).stream())
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** Reads to where the topics end now. */
  public Map<Topic, Long> count() {
    Map<Topic, Long> counts = new EnumMap<>(Topic.class);
    TOPICS.forEach(topic -> counts.put(topic, 0L));
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        counts.merge(topics.get(record.topic()), 1L, Long::sum);
      }
    }
    return counts;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
