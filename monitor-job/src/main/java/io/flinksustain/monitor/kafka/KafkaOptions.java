package io.flinksustain.monitor.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** How to reach Kafka, and what our topics look like. */
public final class KafkaOptions {
  /** Properties of the clients of every kind. */
  static final String PROPERTIES = "sustain.kafka.properties.";

  /** Properties of consumers only; they win over those of every kind. */
  static final String SOURCE_PROPERTIES = "sustain.kafka.source.properties.";

  /** Properties of producers only; they win over those of every kind. */
  static final String SINK_PROPERTIES = "sustain.kafka.sink.properties.";

  /** Prefixes whose keys go to the Kafka clients as they are, with their prose. */
  public static final Map<String, String> PASS_THROUGH =
      Map.of(
          PROPERTIES,
          "Any property of Kafka's clients, for all of them: TLS, SASL and so on,"
              + " such as `sustain.kafka.properties.security.protocol`. Keep secrets in a file.",
          SOURCE_PROPERTIES,
          "Any property of Kafka's consumers; wins over the common one.",
          SINK_PROPERTIES,
          "Any property of Kafka's producers; wins over the common one.");

  public static final ConfigOption<String> BOOTSTRAP_SERVERS =
      ConfigOptions.key("sustain.kafka.bootstrap-servers")
          .stringType()
          .noDefaultValue()
          .withDescription("Brokers to ask first: `host:port`, separated by commas. Required.");

  public static final ConfigOption<String> PREFIX =
      ConfigOptions.key("sustain.kafka.prefix")
          .stringType()
          .defaultValue("sustain.")
          .withDescription(
              "Leading part of the names of all our topics: `sustain.` gives `sustain.metrics`.");

  public static final ConfigOption<List<String>> METRICS_TOPICS =
      ConfigOptions.key("sustain.kafka.metrics-topics")
          .stringType()
          .asList()
          .defaultValues()
          .withDescription(
              "Full names of the topics to read metrics from, for platforms that already ship"
                  + " Flink metrics to Kafka. Empty: our own metrics topic. Topics named here are"
                  + " not created. Set message.timestamp.type=LogAppendTime on them: event time"
                  + " rests on the timestamps of the records, and with Kafka's default, CreateTime,"
                  + " one producer with a wrong clock makes the reports of others late.");

  public static final ConfigOption<MetricsStart> METRICS_START =
      ConfigOptions.key("sustain.kafka.metrics-start")
          .enumType(MetricsStart.class)
          .defaultValue(MetricsStart.LATEST)
          .withDescription(
              "Where to begin to read metrics when the group has no committed offset."
                  + " Facts and rules are always read from the beginning.");

  public static final ConfigOption<String> GROUP_ID =
      ConfigOptions.key("sustain.kafka.group-id")
          .stringType()
          .defaultValue("flink-sustain")
          .withDescription("Consumer group; offsets are committed to it with each checkpoint.");

  public static final ConfigOption<Duration> DISCOVERY_INTERVAL =
      ConfigOptions.key("sustain.kafka.discovery-interval")
          .durationType()
          .defaultValue(Duration.ofMinutes(1))
          .withDescription("How often to look for new partitions of the topics read.");

  public static final ConfigOption<String> TRANSACTIONAL_ID_PREFIX =
      ConfigOptions.key("sustain.kafka.transactional-id-prefix")
          .stringType()
          .defaultValue("flink-sustain")
          .withDescription(
              "Leading part of the transactional ids. Two applications on the same brokers need"
                  + " different ones, or they fence each other off.");

  public static final ConfigOption<Duration> TRANSACTION_TIMEOUT =
      ConfigOptions.key("sustain.kafka.transaction-timeout")
          .durationType()
          .defaultValue(Duration.ofMinutes(15))
          .withDescription(
              "After this long without a commit the broker aborts a transaction, and what it held"
                  + " is lost. Choose it longer than the longest outage to survive, and not above"
                  + " the brokers' `transaction.max.timeout.ms` (15 min unless changed).");

  public static final ConfigOption<String> EVENT_SOURCE =
      ConfigOptions.key("sustain.kafka.event-source")
          .stringType()
          .defaultValue("flink-sustain")
          .withDescription(
              "The CloudEvents source of all we write, a URI reference; with the id it makes an"
                  + " event unique, so give each installation its own.");

  public static final ConfigOption<Boolean> CREATE_TOPICS =
      ConfigOptions.key("sustain.kafka.create-topics")
          .booleanType()
          .defaultValue(true)
          .withDescription("Whether to create missing topics at the start; else they must exist.");

  public static final ConfigOption<Integer> PARTITIONS =
      ConfigOptions.key("sustain.kafka.partitions")
          .intType()
          .defaultValue(4)
          .withDescription(
              "Partitions of the topics we create, except those of rules and control, which have"
                  + " one so that their order is total.");

  public static final ConfigOption<Integer> REPLICATION =
      ConfigOptions.key("sustain.kafka.replication")
          .intType()
          .defaultValue(-1)
          .withDescription("Replicas of the topics we create; -1 leaves it to the brokers.");

  public static final ConfigOption<Duration> METRICS_RETENTION =
      ConfigOptions.key("sustain.kafka.metrics-retention")
          .durationType()
          .defaultValue(Duration.ofHours(6))
          .withDescription("How long our metrics topic keeps reports.");

  public static final ConfigOption<Duration> FACTS_RETENTION =
      ConfigOptions.key("sustain.kafka.facts-retention")
          .durationType()
          .defaultValue(Duration.ofDays(2))
          .withDescription(
              "How long our facts topic keeps the latest fact of each kind about a job that is"
                  + " gone; those about a living one are sent again before. At least"
                  + " sustain.window.retention. The brokers may take half as long more.");

  public static final ConfigOption<Duration> OUTPUT_RETENTION =
      ConfigOptions.key("sustain.kafka.output-retention")
          .durationType()
          .defaultValue(Duration.ofDays(14))
          .withDescription(
              "How long symptoms, diagnoses, recommendations, alerts, commands, outcomes, the log"
                  + " of changes, control messages and quarantined records are kept.");

  public static final ConfigOption<Duration> ADMIN_TIMEOUT =
      ConfigOptions.key("sustain.kafka.admin-timeout")
          .durationType()
          .defaultValue(Duration.ofSeconds(30))
          .withDescription(
              "How long to wait for the brokers at the start before giving up. Where Flink starts"
                  + " the application, it then warns and asks again, until they answer.");

  private KafkaOptions() {}

  /** Where to begin without a committed offset. */
  public enum MetricsStart {
    /** All that is still kept. */
    EARLIEST,
    /** Only what arrives from now on. */
    LATEST
  }
}
