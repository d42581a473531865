package io.flinksustain.monitor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.testing.KafkaBroker;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TopicsTest {
  private static KafkaBroker broker;

  @BeforeAll
  static void start() {
    broker = KafkaBroker.start();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void createsWhatIsMissingAndLeavesWhatIsThere() throws Exception {
    Configuration configuration = configuration("made.");

    Topics.ensure(configuration);
    assertThatCode(() -> Topics.ensure(configuration)).doesNotThrowAnyException();

    try (Admin admin = admin()) {
      awaitTopics(admin, Stream.of(Topic.values()).map(t -> t.fullName("made.")).toList());
      var facts = admin.describeTopics(List.of("made.facts")).allTopicNames().get();
      assertThat(facts.get("made.facts").partitions()).hasSize(4);
    }
  }

  @Test
  void namesTheTopicsThatNobodyMayCreate() {
    Configuration configuration = configuration("absent.");
    configuration.set(KafkaOptions.CREATE_TOPICS, false);

    assertThatThrownBy(() -> Topics.ensure(configuration))
        .isInstanceOf(KafkaUnavailable.class)
        .hasMessageContaining("absent.facts")
        .hasMessageContaining("or its user may not describe them")
        .hasMessageContaining("kafka.create-topics");
  }

  @Test
  void doesNotCreateForeignMetricsTopics() {
    Configuration configuration = configuration("foreign.");
    configuration.set(KafkaOptions.METRICS_TOPICS, List.of("otel-metrics"));

    assertThatThrownBy(() -> Topics.ensure(configuration)).hasMessageContaining("[otel-metrics]");
  }

  @Test
  void warnsOfForeignTopicsThatCarryTheClocksOfTheirProducers() throws Exception {
    try (Admin admin = admin()) {
      NewTopic stamped =
          new NewTopic("otel-stamped", 1, (short) 1)
              .configs(Map.of("message.timestamp.type", "LogAppendTime"));
      NewTopic byProducer = new NewTopic("otel-created", 1, (short) 1);
      admin.createTopics(List.of(stamped, byProducer)).all().get();
      awaitTopics(admin, List.of("otel-stamped", "otel-created"));
    }
    Configuration configuration = configuration("clocks.");
    configuration.set(
        KafkaOptions.METRICS_TOPICS, List.of("otel-stamped", "otel-created", "clocks.metrics"));

    assertThat(Topics.check(configuration))
        .singleElement()
        .asString()
        .contains("otel-created", "message.timestamp.type=CreateTime", "LogAppendTime");
  }

  @Test
  void refusesATransactionTimeoutAboveTheBrokers() {
    Configuration configuration = configuration("slow.");
    configuration.set(KafkaOptions.TRANSACTION_TIMEOUT, Duration.ofHours(2));

    assertThatThrownBy(() -> Topics.ensure(configuration))
        .hasMessageContaining("7200000 ms")
        .hasMessageContaining("900000 ms");
  }

  @Test
  void saysWhichBrokerDoesNotAnswer() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Configuration configuration = configuration("x.");
      String address = "127.0.0.1:" + silent.getLocalPort();
      configuration.set(KafkaOptions.BOOTSTRAP_SERVERS, address);
      configuration.set(KafkaOptions.ADMIN_TIMEOUT, Duration.ofMillis(300));

      assertThatThrownBy(() -> Topics.ensure(configuration))
          .isInstanceOf(KafkaUnavailable.class)
          .hasMessageContaining(address)
          .hasMessageContaining("kafka.bootstrap-servers");
    }
  }

  @Test
  void saysWhichNameNobodyKnows() {
    Configuration configuration = configuration("x.");
    configuration.set(KafkaOptions.BOOTSTRAP_SERVERS, "kafka.invalid:9092");

    assertThatThrownBy(() -> Topics.ensure(configuration))
        .isInstanceOf(KafkaUnavailable.class)
        .hasMessageContaining("cannot use Kafka at kafka.invalid:9092");
  }

  @Test
  void asksForTheBrokersWhenNoneAreGiven() {
    assertThatThrownBy(() -> Topics.ensure(new Configuration()))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("kafka.bootstrap-servers");
  }

  /** The controller knows a new topic before the broker does. */
  private static void awaitTopics(Admin admin, List<String> names) throws Exception {
    while (!admin.listTopics().names().get().containsAll(names)) {
      Thread.onSpinWait();
    }
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  private static Configuration configuration(String prefix) {
    Configuration configuration = new Configuration();
    configuration.set(KafkaOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    configuration.set(KafkaOptions.PREFIX, prefix);
    return configuration;
  }
}
