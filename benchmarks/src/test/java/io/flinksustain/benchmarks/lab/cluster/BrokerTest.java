package io.flinksustain.benchmarks.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.lab.process.RunDirectory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {
  @TempDir private Path directory;

  @Test
  @Timeout(180)
  void afterAKillItIsAtTheSameAddressWithAllThatItHeld() throws Exception {
    try (Broker broker = new Broker(RunDirectory.make(directory).path())) {
      broker.awaitReady();
      String address = broker.bootstrapServers();
      write(address, "before");
      broker.kill();
      broker.resume();
      write(address, "after");

      assertThat(broker.bootstrapServers()).isEqualTo(address);
      assertThat(read(address, 2)).containsExactly("before", "after");
    }
  }

  private static void write(String address, String text) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", address),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      byte[] value = text.getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>("topic", 0, null, value)).get();
    }
  }

  private static List<String> read(String address, int count) {
    List<String> texts = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", address),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      TopicPartition partition = new TopicPartition("topic", 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (texts.size() < count) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> texts.add(new String(record.value(), StandardCharsets.UTF_8)));
      }
    }
    return texts;
  }
}
