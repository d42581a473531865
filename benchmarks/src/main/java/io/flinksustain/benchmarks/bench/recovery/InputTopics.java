package io.flinksustain.benchmarks.bench.recovery;

import io.flinksustain.benchmarks.lab.process.LabException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the monitor reads, when a second run is to read the same. */
record InputTopics(String bootstrapServers) {
  private static final Duration POLL = Duration.ofMillis(200);

  /** Copies a topic record by record, partitions and timestamps included. */
  void copy(String from, String to) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer();
        KafkaProducer<byte[], byte[]> producer = producer()) {
      List<TopicPartition> partitions = partitions(consumer, from);
      create(to, partitions.size());
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      readOn(consumer, record -> send(producer, to, record));
    }
  }

  /** The earliest of the timestamps at which the partitions that were written to end. */
  long earliestEnd(String topic) {
    List<Long> ends = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      Map<TopicPartition, Long> offsets = consumer.endOffsets(partitions);
      for (TopicPartition partition : partitions) {
        if (offsets.get(partition) > 0) {
          consumer.assign(List.of(partition));
          consumer.seek(partition, offsets.get(partition) - 1);
          readOn(consumer, record -> ends.add(record.timestamp()));
        }
      }
    }
    return ends.stream()
        .min(Long::compare)
        .orElseThrow(() -> new LabException("nothing was written to " + topic));
  }

  private static void readOn(
      KafkaConsumer<byte[], byte[]> consumer, Consumer<ConsumerRecord<byte[], byte[]>> to) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(POLL).forEach(to);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a record that is refused lacks in the comparison
  private static void send(
      KafkaProducer<byte[], byte[]> producer, String to, ConsumerRecord<byte[], byte[]> record) {
    producer.send(
        new ProducerRecord<>(
            to, record.partition(), record.timestamp(), record.key(), record.value()));
  }

  private void create(String topic, int partitions) {
    NewTopic wanted =
        new NewTopic(topic, partitions, (short) 1)
            .configs(Map.of("message.timestamp.type", "CreateTime"));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(List.of(wanted)).all().get();
    } catch (ExecutionException e) {
      throw new LabException("cannot create topic " + topic + ": " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted while creating topic " + topic, e);
    }
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(p -> new TopicPartition(p.topic(), p.partition()))
        .toList();
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrapServers, "allow.auto.create.topics", "false"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrapServers),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
