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
import java.util.Set;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
      Set<String> names = admin.listTopics().names().get();
      for (Topic topic : Topic.values()) {
        assertThat(names).contains(topic.fullName("made."));
      }
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
        .hasMessageContaining("kafka.create-topics");
  }

  @Test
  void doesNotCreateForeignMetricsTopics() {
    Configuration configuration = configuration("foreign.");
    configuration.set(KafkaOptions.METRICS_TOPICS, List.of("otel-metrics"));

    assertThatThrownBy(() -> Topics.ensure(configuration)).hasMessageContaining("[otel-metrics]");
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
  void asksForTheBrokersWhenNoneAreGiven() {
    assertThatThrownBy(() -> Topics.ensure(new Configuration()))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("kafka.bootstrap-servers");
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
