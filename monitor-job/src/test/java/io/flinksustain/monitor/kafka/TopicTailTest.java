package io.flinksustain.monitor.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.testing.FreePorts;
import io.flinksustain.monitor.testing.KafkaBroker;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Scope;
import io.flinksustain.wire.ControlJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TopicTailTest {
  private static KafkaBroker broker;

  private final List<String> read = new ArrayList<>();

  @BeforeAll
  static void start() {
    broker = KafkaBroker.start();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void readsWhatIsCommittedOfAllPartitionsAndThenGoesOn() throws Exception {
    Configuration configuration = configuration("all.");
    Topics.ensure(configuration);
    try (KafkaProducer<String, String> producer = producer("all")) {
      write(producer, "all.changes", 0, 1, "a");
      write(producer, "all.changes", 3, 1, "b");
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("all.changes", 0, 1L, "k", "aborted")).get();
      producer.abortTransaction();
      try (TopicTail tail = TopicTail.open(configuration, Map.of(Topic.CHANGES, 0L))) {
        tail.readToEnd(this::take);
        assertThat(read).containsExactlyInAnyOrder("CHANGES a", "CHANGES b");
        assertThat(tail.size()).isGreaterThanOrEqualTo(2);

        tail.readOn(Duration.ofMillis(100), this::take);
        assertThat(read).hasSize(2);

        write(producer, "all.changes", 1, 1, "c");
        while (read.size() < 3) {
          tail.readOn(Duration.ofSeconds(1), this::take);
        }
        assertThat(read).endsWith("CHANGES c");
      }
    }
  }

  @Test
  void readsFromATimeOnAndNothingWhereAllIsOlder() throws Exception {
    Configuration configuration = configuration("since.");
    Topics.ensure(configuration);
    try (KafkaProducer<String, String> producer = producer("since")) {
      write(producer, "since.diagnoses", 0, 1_000, "old");
      write(producer, "since.diagnoses", 0, 5_000, "new");
      write(producer, "since.diagnoses", 1, 1_000, "old");
      write(producer, "since.recommendations", 0, 1_000, "old");
    }
    Map<Topic, Long> since = Map.of(Topic.DIAGNOSES, 3_000L, Topic.RECOMMENDATIONS, 3_000L);
    try (TopicTail tail = TopicTail.open(configuration, since)) {
      tail.readToEnd(this::take);
    }

    assertThat(read).containsExactly("DIAGNOSES new");
  }

  @Test
  void doesNotWaitForATransactionThatIsOpen() throws Exception {
    Configuration configuration = configuration("open.");
    Topics.ensure(configuration);
    try (KafkaProducer<String, String> producer = producer("open")) {
      write(producer, "open.changes", 0, 1, "committed");
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("open.changes", 0, 1L, "k", "open")).get();
      try (TopicTail tail = TopicTail.open(configuration, Map.of(Topic.CHANGES, 0L))) {
        tail.readToEnd(this::take);
      }
      producer.abortTransaction();
    }

    assertThat(read).containsExactly("CHANGES committed");
  }

  @Test
  void readsNothingOfAnEmptyTopic() {
    Configuration configuration = configuration("empty.");
    Topics.ensure(configuration);
    try (TopicTail tail = TopicTail.open(configuration, Map.of(Topic.RULES, 0L))) {
      tail.readToEnd(this::take);
      assertThat(tail.size()).isZero();
    }

    assertThat(read).isEmpty();
  }

  @Test
  void saysThatATopicIsMissingAndDoesNotMakeIt() {
    Configuration configuration = configuration("nowhere.");

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> TopicTail.open(configuration, Map.of(Topic.CHANGES, 0L)))
          .isInstanceOf(KafkaUnavailable.class)
          .hasMessageStartingWith(
              "there is no topic nowhere.changes on " + broker.bootstrapServers())
          .hasMessageContaining("kafka.prefix");
    }
  }

  @Test
  void saysThatNoBrokerAnswers() {
    Configuration configuration = configuration("x.");
    String nobody = "127.0.0.1:" + FreePorts.pick(1).get(0);
    configuration.set(KafkaOptions.BOOTSTRAP_SERVERS, nobody);
    configuration.set(KafkaOptions.ADMIN_TIMEOUT, Duration.ofSeconds(1));

    assertThatThrownBy(() -> TopicTail.open(configuration, Map.of(Topic.CHANGES, 0L)))
        .isInstanceOf(KafkaUnavailable.class)
        .hasMessageStartingWith("no Kafka broker answers at " + nobody);
    try (OrderDesk desk = new OrderDesk(configuration)) {
      assertThatThrownBy(() -> desk.give(order()))
          .isInstanceOf(KafkaUnavailable.class)
          .hasMessageStartingWith("no Kafka broker answers at " + nobody);
    }
  }

  @Test
  void anOrderLiesOnItsTopicAndIsTakenOnceTheGroupHasReadIt() {
    Configuration configuration = configuration("desk.");
    configuration.set(KafkaOptions.GROUP_ID, "desk");
    Topics.ensure(configuration);
    try (OrderDesk desk = new OrderDesk(configuration);
        TopicTail tail = TopicTail.open(configuration, Map.of(Topic.CONTROL, 0L))) {
      OrderDesk.Place place = desk.give(order());
      while (read.isEmpty()) {
        tail.readOn(
            Duration.ofSeconds(1),
            (topic, value) -> {
              assertThat(ControlJson.read(value)).isEqualTo(order());
              read.add(topic.name());
            });
      }
      assertThat(desk.isTaken(place)).isFalse();

      commit("desk", new TopicPartition("desk.control", place.partition()), place.offset() + 1);
      assertThat(desk.isTaken(place)).isTrue();
      assertThat(desk.isTaken(desk.give(order()))).isFalse();
    }
  }

  private static Control order() {
    return new Control.Pause(new Control.By("ann", 5, "why not"), Scope.EVERYTHING);
  }

  private static void commit(String group, TopicPartition partition, long offset) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", group);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.commitSync(Map.of(partition, new OffsetAndMetadata(offset)));
    }
  }

  private void take(Topic topic, byte[] value) {
    read.add(topic.name() + ' ' + new String(value, UTF_8));
  }

  private static KafkaProducer<String, String> producer(String id) {
    KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", id),
            new StringSerializer(),
            new StringSerializer());
    producer.initTransactions();
    return producer;
  }

  private static void write(
      KafkaProducer<String, String> producer, String topic, int partition, long at, String value)
      throws Exception {
    producer.beginTransaction();
    producer.send(new ProducerRecord<>(topic, partition, at, "k", value)).get();
    producer.commitTransaction();
  }

  private static Configuration configuration(String prefix) {
    Configuration configuration = new Configuration();
    configuration.set(KafkaOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    configuration.set(KafkaOptions.PREFIX, prefix);
    return configuration;
  }
}
