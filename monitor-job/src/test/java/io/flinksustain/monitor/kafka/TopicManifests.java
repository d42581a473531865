package io.flinksustain.monitor.kafka;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.flink.configuration.Configuration;

/** The topics of the code as files for those who make them beforehand. */
final class TopicManifests {
  private static final String DO_NOT_EDIT =
      "# Generated from the settings in the code; see TopicManifestsTest. Do not edit.\n";

  private static final String SCRIPT =
      """
      #!/usr/bin/env bash
      %s#
      # Makes the topics where no Strimzi does it. What is there already is left as it is.
      #
      #   create-topics.sh BOOTSTRAP_SERVERS [OPTION OF kafka-topics.sh]...
      #
      # such as --command-config client.properties. REPLICATION says how many replicas, else the brokers decide;
      # KAFKA_TOPICS where kafka-topics.sh is, if not on the PATH.
      set -euo pipefail
      servers=${1:?usage: create-topics.sh BOOTSTRAP_SERVERS [OPTION]...}
      shift
      options=("$@" ${REPLICATION:+--replication-factor "$REPLICATION"})

      topic() {
        "${KAFKA_TOPICS:-kafka-topics.sh}" --bootstrap-server "$servers" --create --if-not-exists \\
          ${options[@]+"${options[@]}"} --topic "$@"
      }

      """
          .formatted(DO_NOT_EDIT);

  /** A KafkaTopic that is deleted takes the topic with it, and with that the log of changes. */
  private static final String KEPT =
      """
        annotations:
          helm.sh/resource-policy: keep
          argocd.argoproj.io/sync-options: Prune=false,Delete=false
      """;

  private TopicManifests() {}

  static List<TopicSettings> settings() {
    return Arrays.stream(Topic.values())
        .map(topic -> TopicSettings.of(topic, new Configuration()))
        .toList();
  }

  /** For {@code kubectl apply -k}. */
  static String component() {
    return DO_NOT_EDIT
        + each(
            topic ->
                """
                ---
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata:
                  name: %s
                  namespace: kafka
                  labels:
                    strimzi.io/cluster: kafka
                    app.kubernetes.io/part-of: flink-sustain
                %sspec:
                %s\
                """
                    .formatted(topic.name(), KEPT, spec(topic)));
  }

  /** For Helm. */
  static String chart() {
    return DO_NOT_EDIT
        + "{{- if .Values.topics.enabled }}\n"
        + each(
            topic ->
                """
                ---
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata:
                  name: %s
                  namespace: {{ .Values.topics.namespace }}
                  labels:
                    strimzi.io/cluster: {{ .Values.topics.cluster }}
                    {{- include "sustain.labels" . | nindent 4 }}
                %sspec:
                %s\
                """
                    .formatted(topic.name(), KEPT, spec(topic)))
        + "{{- end }}\n";
  }

  /** For Kafka's own tool. */
  static String script() {
    return SCRIPT
        + each(
            topic ->
                "topic %s --partitions %d%s\n"
                    .formatted(topic.name(), topic.partitions(), config(topic, " --config %s=%s")));
  }

  private static String spec(TopicSettings topic) {
    return "  partitions: %d\n  config:\n%s"
        .formatted(topic.partitions(), config(topic, "    %s: \"%s\"\n"));
  }

  private static String config(TopicSettings topic, String line) {
    return new TreeMap<>(topic.config())
        .entrySet().stream()
            .map(entry -> line.formatted(entry.getKey(), entry.getValue()))
            .collect(joining());
  }

  private static String each(Function<TopicSettings, String> text) {
    return settings().stream().map(text).collect(joining());
  }
}
