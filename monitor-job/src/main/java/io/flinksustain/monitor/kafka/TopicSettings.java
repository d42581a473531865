package io.flinksustain.monitor.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * How one topic of ours has to be.
 *
 * @param name full name
 * @param partitions number of partitions
 * @param replication number of replicas; -1 leaves it to the brokers
 * @param config the topic's own configuration, as Kafka names it
 */
record TopicSettings(String name, int partitions, short replication, Map<String, String> config) {
  private static final String CLEANUP = "cleanup.policy";
  private static final String TIMESTAMP = "message.timestamp.type";
  private static final String STAMPED_BY_BROKER = "LogAppendTime";

  /** Settings whose difference changes what we do, with what it means. */
  private static final Map<String, String> MATTERS =
      new TreeMap<>(
          Map.of(
              CLEANUP,
              "records may vanish that a restart needs, or stay that should go",
              TIMESTAMP,
              "a process with a wrong clock can make other jobs' reports late"));

  static TopicSettings of(Topic topic, Configuration configuration) {
    int partitions = configuration.get(KafkaOptions.PARTITIONS);
    return new TopicSettings(
        topic.fullName(configuration.get(KafkaOptions.PREFIX)),
        topic == Topic.RULES || topic == Topic.CONTROL ? 1 : partitions,
        configuration.get(KafkaOptions.REPLICATION).shortValue(),
        config(topic, configuration));
  }

  /**
   * What we read is stamped by the broker, since event time rests on it. Facts and rules are
   * tables: the latest of each key stays, of facts until nobody says it again. The rest is history.
   */
  private static Map<String, String> config(Topic topic, Configuration configuration) {
    return switch (topic) {
      case METRICS -> stamped(retained(configuration.get(KafkaOptions.METRICS_RETENTION)));
      case FACTS -> stamped(compacted(configuration.get(KafkaOptions.FACTS_RETENTION)));
      case RULES -> stamped(Map.of(CLEANUP, "compact"));
      case CONTROL -> stamped(retained(configuration.get(KafkaOptions.OUTPUT_RETENTION)));
      default -> retained(configuration.get(KafkaOptions.OUTPUT_RETENTION));
    };
  }

  private static Map<String, String> retained(Duration retention) {
    return Map.of(CLEANUP, "delete", "retention.ms", String.valueOf(retention.toMillis()));
  }

  /** Brokers clean only closed segments: with their seven days of one it would take longer. */
  private static Map<String, String> compacted(Duration retention) {
    return Map.of(
        CLEANUP,
        "compact,delete",
        "retention.ms",
        String.valueOf(retention.toMillis()),
        "segment.ms",
        String.valueOf(Math.max(1, retention.toMillis() / 2)));
  }

  private static Map<String, String> stamped(Map<String, String> config) {
    Map<String, String> stamped = new TreeMap<>(config);
    stamped.put(TIMESTAMP, STAMPED_BY_BROKER);
    return stamped;
  }

  /** {@code compact,delete} and {@code delete,compact} are the same. */
  private static Set<String> parts(String value) {
    return Set.of(value.split(",", -1));
  }

  /** What is to be said of a topic of others that metrics are read from; empty when nothing. */
  static Optional<String> foreignDifference(String name, Map<String, String> actual) {
    String found = actual.get(TIMESTAMP);
    return found == null || found.equals(STAMPED_BY_BROKER)
        ? Optional.empty()
        : Optional.of(
            ("topic %s of kafka.metrics-topics has %s=%s: event time rests on the clocks of its"
                    + " producers, and one that is wrong makes the reports of others late; set it"
                    + " to %s")
                .formatted(name, TIMESTAMP, found, STAMPED_BY_BROKER));
  }

  NewTopic newTopic() {
    return new NewTopic(name, partitions, replication).configs(config);
  }

  /** In which ways that matter an existing topic differs, a sentence each. */
  List<String> differences(Map<String, String> actual, int actualPartitions) {
    List<String> differences = new ArrayList<>();
    MATTERS.forEach(
        (key, meaning) -> {
          String wanted = config.get(key);
          String found = actual.get(key);
          if (wanted != null && found != null && !parts(wanted).equals(parts(found))) {
            differences.add(
                "topic %s has %s=%s, not %s: %s".formatted(name, key, found, wanted, meaning));
          }
        });
    if (partitions == 1 && actualPartitions > 1) {
      differences.add(
          "topic %s has %d partitions, not 1: its records have no total order"
              .formatted(name, actualPartitions));
    }
    return differences;
  }
}
