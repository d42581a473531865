package io.flinksustain.monitor.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which values the chart refuses, by its schema or by a sentence, and which it does not. */
class ChartRefusalsTest {
  @Test
  void refusesAValueThatDoesNotExist() {
    assertThatThrownBy(Installation.chart(Mode.ADVISE).set("monitor.paralelism", 2)::call)
        .hasMessageContaining("paralelism");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADVISE")
  void refusesToActWithoutAPolicyAndANamespace(Mode mode) {
    assertThatThrownBy(Installation.chartAlone(mode).set("namespaces[0]", "payments")::call)
        .hasMessageContaining("policy");
    assertThatThrownBy(Installation.chartAlone(mode).set("policy", "lanes: []")::call)
        .hasMessageContaining("namespaces");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "options.run\\.checkpoint-interval | 1 min | write options nested",
        "options.observe.kubernetes\\.cluster | us1 | write options nested",
        "options.sustain.run.name | mine | leave out this level",
        "options.run.pipelines | MONITOR | set mode and alert.enabled instead",
        "options.steer.policy | /etc/mine.yaml | set policy instead",
        "options.actuate.adapter | LOG | set mode instead",
        "options.actuate.dry-run | true | set actuator.dryRun instead",
        "options.actuate.clusters | us1 | set options.observe.kubernetes.cluster instead",
        "options.kafka.prefix | mine | set topics.enabled to false",
        "options.kafka.partitions | 8 | set topics.enabled to false",
        "options.kafka.replication | 3 | set topics.enabled to false",
        "options.kafka.metrics-retention | 1 d | set topics.enabled to false",
        "options.kafka.facts-retention | 1 d | set topics.enabled to false",
        "options.kafka.output-retention | 1 d | set topics.enabled to false",
        "options.observe.kubernetes.cluster | '' | say how the cluster is called",
        "namespaces[1] | orders | orders is not watched",
        "alert.enabled | true | name the Alertmanagers in options.alert.urls",
        "storage | hdfs://store | storage",
        "actuator.dryRun | maybe | dryRun",
        "monitor.dryRun | true | dryRun",
        "monitor.extraArgs[0] | run | extraArgs",
        "extraVolumes[0].secret.secretName | kafka | name",
        "extraVolumeMounts[0].name | kafka | mountPath",
        "env[0].value | secret | name",
        "envFrom[0].secret | s3 | secret",
        "imagePullSecrets[0] | registry | imagePullSecrets",
        "tolerations[0] | platform | tolerations",
        "network.dns.port | dns | port",
        "network.extraEgress[0].from | all | from"
      })
  void refusesWhatWouldNotDoWhatItSays(String value, String given, String sentence) {
    assertThatThrownBy(Installation.chart(Mode.ACT).set(value, given)::call)
        .hasMessageContaining(sentence);
  }

  @Test
  void takesDotsWhereTheyBelong() {
    Rendered rendered =
        Rendered.of(
            Installation.chart(Mode.ACT)
                .set("options.kafka.properties.security\\.protocol", "SSL")
                .set("options.kafka.source.properties.max\\.poll\\.records", "900")
                .set("options.flink.execution\\.checkpointing\\.interval", "10 s")
                .call());

    assertThat(rendered.one("ConfigMap", "sustain").at("/data/sustain.yaml").asText())
        .contains(
            "security.protocol: SSL",
            "max.poll.records: ",
            "execution.checkpointing.interval: 10 s");
  }

  @Test
  void leavesTopicsOfAnotherPrefixToOthers() {
    Rendered rendered =
        Rendered.of(
            Installation.chart(Mode.ACT)
                .set("options.kafka.prefix", "us.")
                .set("options.kafka.group-id", "us-sustain")
                .set("topics.enabled", false)
                .call());

    assertThat(rendered.ofKind("KafkaTopic")).isEmpty();
    assertThat(ApplicationSpecTest.arguments(rendered, "sustain-actuator"))
        .contains("--kafka.group-id=us-sustain-actuator");
  }
}
