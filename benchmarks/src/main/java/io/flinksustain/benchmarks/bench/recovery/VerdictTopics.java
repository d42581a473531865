package io.flinksustain.benchmarks.bench.recovery;

import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.monitor.kafka.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all verdicts under a prefix. */
record VerdictTopics(String bootstrapServers) {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final List<Topic> TOPICS =
      List.of(Topic.SYMPTOMS, Topic.DIAGNOSES, Topic.RECOMMENDATIONS, Topic.ALERTS);

  /** From the beginning to where the records of an isolation level end now. */
  List<Verdict> read(String prefix, IsolationLevel isolation) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(isolation)) {
      List<TopicPartition> partitions =
          TOPICS.stream().flatMap(topic -> partitions(consumer, topic.fullName(prefix))).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return read(consumer, consumer.endOffsets(partitions));
    }
  }

  private static List<Verdict> read(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    List<Verdict> verdicts = new ArrayList<>();
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(POLL).forEach(record -> verdicts.add(verdict(record)));
    }
    return verdicts;
  }

  private static Verdict verdict(ConsumerRecord<byte[], byte[]> record) {
    return new Verdict(
        record.topic(),
        header(record, "ce_id"),
        OffsetDateTime.parse(header(record, "ce_time")).toInstant().toEpochMilli());
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null) {
      throw new LabException(
          "a record of " + record.topic() + " at offset " + record.offset() + " has no " + name);
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  private static Stream<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(p -> new TopicPartition(p.topic(), p.partition()));
  }

  private KafkaConsumer<byte[], byte[]> consumer(IsolationLevel isolation) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            isolation.toString().toLowerCase(Locale.ROOT),
            "allow.auto.create.topics",
            "false"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
