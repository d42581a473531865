package io.flinksustain.monitor.decode;

import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** Options of the stage that turns records into reports and facts. */
public final class DecodeOptions {
  public static final ConfigOption<String> FORMAT =
      ConfigOptions.key("sustain.decode.format")
          .stringType()
          .defaultValue("auto")
          .withDescription(
              "Format of the records with metrics: auto (looks at each record), report, reading,"
                  + " prometheus-adapter, otlp-proto, otlp-json or telegraf. Pairs of topic:format,"
                  + " separated by commas, set it for single topics.");

  public static final ConfigOption<String> CLUSTER =
      ConfigOptions.key("sustain.decode.cluster")
          .stringType()
          .defaultValue("default")
          .withDescription(
              "Name of the cluster for foreign metrics that carry neither a label cluster nor an"
                  + " attribute k8s.cluster.name.");

  public static final ConfigOption<List<String>> DEPLOYMENT_LABELS =
      ConfigOptions.key("sustain.decode.deployment-labels")
          .stringType()
          .asList()
          .defaultValues("deployment", "app")
          .withDescription(
              "Labels of foreign metrics that may hold the stable name of the deployment; the"
                  + " first one present counts, and the name of the job where none is. On a session"
                  + " cluster no label may be listed that all its jobs share: of two jobs of one"
                  + " name only one window at a time is judged, and the metric"
                  + " sustain_ambiguous_windows counts the others.");

  public static final ConfigOption<String> CONTAINER =
      ConfigOptions.key("sustain.decode.container")
          .stringType()
          .defaultValue("flink-main-container")
          .withDescription(
              "Name of the container in which a task manager runs, as Flink's native Kubernetes"
                  + " integration and operator call it. Of what cAdvisor measures in a pod only"
                  + " what carries it as label container is taken, not the pause container, those"
                  + " beside it and the pod as a whole.");

  public static final ConfigOption<Duration> CLOCK_TOLERANCE =
      ConfigOptions.key("sustain.decode.clock-tolerance")
          .durationType()
          .defaultValue(Duration.ofSeconds(5))
          .withDescription(
              "How far a report may be ahead of the timestamp of its Kafka record before it is set"
                  + " back to it.");

  public static final ConfigOption<Duration> MAX_CLOCK_SKEW =
      ConfigOptions.key("sustain.decode.max-clock-skew")
          .durationType()
          .defaultValue(Duration.ofHours(1))
          .withDescription(
              "How far a report may be ahead of or behind the timestamp of its Kafka record; one"
                  + " that is further away goes to quarantine.");

  public static final ConfigOption<Integer> MAX_ID_LENGTH =
      ConfigOptions.key("sustain.decode.max-id-length")
          .intType()
          .defaultValue(512)
          .withDescription(
              "Longest id or name, in characters, that a report may carry. A longer one goes to"
                  + " quarantine, so that a producer that puts payload into labels cannot fill the"
                  + " state.");

  public static final ConfigOption<Integer> GATHER_MAX_VALUES =
      ConfigOptions.key("sustain.decode.gather.max-values")
          .intType()
          .defaultValue(100_000)
          .withDescription(
              "Largest number of values that one subtask holds back while it gathers single"
                  + " samples into reports.");

  public static final ConfigOption<Duration> GATHER_TIMEOUT =
      ConfigOptions.key("sustain.decode.gather.timeout")
          .durationType()
          .defaultValue(Duration.ofSeconds(5))
          .withDescription(
              "Longest time, by the clock, that a sample waits for others of its process and"
                  + " instant.");

  private DecodeOptions() {}
}
