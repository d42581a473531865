package io.flinksustain.monitor.kafka;

import io.flinksustain.monitor.kafka.KafkaOptions.MetricsStart;
import java.util.List;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** Sources of committed records. */
public final class KafkaSources {
  private static final String READ_COMMITTED = "read_committed";

  private KafkaSources() {}

  /** Metrics: from where the group was, else from the option. */
  @SuppressWarnings("deprecation") // the connector takes nothing else
  public static KafkaSource<RawRecord> metrics(Configuration configuration) {
    boolean all = configuration.get(KafkaOptions.METRICS_START) == MetricsStart.EARLIEST;
    return source(
        configuration,
        Topics.metrics(configuration),
        OffsetsInitializer.committedOffsets(
            all ? OffsetResetStrategy.EARLIEST : OffsetResetStrategy.LATEST));
  }

  /**
   * A topic that is read as a table, such as facts and rules: always from the beginning, because an
   * application that starts without a checkpoint has none of its rows, whatever its group has read
   * before.
   */
  public static KafkaSource<RawRecord> table(Topic topic, Configuration configuration) {
    return source(
        configuration, List.of(Topics.name(topic, configuration)), OffsetsInitializer.earliest());
  }

  /**
   * Messages for one application, such as commands and their outcomes: from where the group was,
   * else from the beginning. What is too old is known by its times.
   */
  @SuppressWarnings("deprecation") // the connector takes nothing else
  public static KafkaSource<RawRecord> messages(Topic topic, Configuration configuration) {
    return source(
        configuration,
        List.of(Topics.name(topic, configuration)),
        OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST));
  }

  /**
   * A topic in which everything that holds is said again before long, such as diagnoses: only what
   * comes from now on.
   */
  public static KafkaSource<RawRecord> news(Topic topic, Configuration configuration) {
    return source(
        configuration, List.of(Topics.name(topic, configuration)), OffsetsInitializer.latest());
  }

  /**
   * What lies on the topics that one of ours stands for, from a time on up to where they end now;
   * without a consumer group, so that it takes nothing from anybody.
   *
   * @param from epoch milliseconds
   */
  public static KafkaSource<RawRecord> backlog(
      Topic topic, long from, Configuration configuration) {
    Properties properties = KafkaProperties.ofConsumer(configuration);
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return builder(Topics.names(topic, configuration), OffsetsInitializer.timestamp(from))
        .setProperties(properties)
        .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, READ_COMMITTED)
        .setBounded(OffsetsInitializer.latest())
        .build();
  }

  private static KafkaSource<RawRecord> source(
      Configuration configuration, List<String> topics, OffsetsInitializer start) {
    return builder(topics, start)
        .setProperties(KafkaProperties.ofConsumer(configuration))
        .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, READ_COMMITTED)
        .setProperty(
            KafkaSourceOptions.PARTITION_DISCOVERY_INTERVAL_MS.key(),
            String.valueOf(configuration.get(KafkaOptions.DISCOVERY_INTERVAL).toMillis()))
        .setGroupId(configuration.get(KafkaOptions.GROUP_ID))
        .setClientIdPrefix(configuration.get(KafkaOptions.GROUP_ID) + '-' + topics.get(0))
        .build();
  }

  private static KafkaSourceBuilder<RawRecord> builder(
      List<String> topics, OffsetsInitializer start) {
    return KafkaSource.<RawRecord>builder()
        .setTopics(topics)
        .setStartingOffsets(start)
        .setDeserializer(new RawRecordDeserializer());
  }
}
