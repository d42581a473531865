package io.flinksustain.monitor.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the values of the chart do. */
class ChartValuesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"ACT, sustain-actuator", "ALL_IN_ONE, sustain"})
  void runsDryWhereItIsToldTo(Mode mode, String who) {
    Rendered dry = Rendered.of(Installation.chart(mode).set("actuator.dryRun", true).call());

    assertThat(ApplicationSpecTest.arguments(dry, who))
        .contains("--actuate.dry-run=true")
        .doesNotContain("--actuate.dry-run=false");
  }

  @Test
  void restartsNothingForAnotherPolicyAndEverythingForOtherOptions() throws IOException {
    List<JsonNode> before = Installation.CHART_ACT.render().ofKind("FlinkDeployment");
    Path policy = Files.writeString(folder.resolve("policy.yaml"), "lanes: []\n");

    Rendered policed = Rendered.of(Installation.chart(Mode.ACT).setFile("policy", policy).call());
    Rendered other = Rendered.of(Installation.chart(Mode.ACT).set("options.run.name", "x").call());

    assertThat(policed.one("ConfigMap", "sustain-policy").at("/data/policy.yaml").asText())
        .contains("lanes: []");
    assertThat(policed.ofKind("FlinkDeployment")).isEqualTo(before);
    assertThat(other.ofKind("FlinkDeployment")).hasSize(2).doesNotContainAnyElementsOf(before);
  }

  @Test
  void tellsAlertmanagersFromOneApplicationToo() {
    Rendered rendered =
        Rendered.of(
            Installation.chart(Mode.ALL_IN_ONE)
                .set("alert.enabled", true)
                .set("options.alert.urls[0]", "http://a")
                .set("network.alertmanagerNamespace", "alerts")
                .call());

    assertThat(ApplicationSpecTest.arguments(rendered, "sustain"))
        .contains("--run.pipelines=OBSERVE;MONITOR;ACTUATE;ALERT");
    assertThat(rendered.one("NetworkPolicy", "sustain-alerting").at("/spec/egress/0/to/0"))
        .asString()
        .contains("\"alerts\"");
  }

  @Test
  void givesEveryPodWhatThePlatformAddsToIt() throws IOException {
    Path values =
        Files.writeString(
            folder.resolve("values.yaml"),
            """
            extraVolumes: [{name: kafka, secret: {secretName: sustain}}]
            extraVolumeMounts: [{name: kafka, mountPath: /etc/kafka, readOnly: true}]
            env: [{name: TZ, value: UTC}]
            envFrom: [{secretRef: {name: s3}}]
            imagePullSecrets: [{name: registry}]
            nodeSelector: {pool: platform}
            tolerations: [{key: platform, operator: Exists}]
            priorityClassName: platform
            monitor: {extraArgs: [--observe.interval=20 s]}
            actuator: {extraArgs: [--actuate.pace=2 s]}
            """);

    Rendered rendered = Rendered.of(Installation.chart(Mode.ACT).withValuesFile(values).call());

    assertThat(rendered.ofKind("FlinkDeployment"))
        .hasSize(2)
        .allSatisfy(
            deployment -> {
              assertThat(Schemas.problems(deployment)).isEmpty();
              JsonNode pod = deployment.at("/spec/podTemplate/spec");
              JsonNode main = pod.at("/containers/0");
              assertThat(pod.path("volumes"))
                  .contains(Rendered.tree("{name: kafka, secret: {secretName: sustain}}"))
                  .extracting(volume -> volume.path("name").asText())
                  .contains("sustain", "tmp", "log");
              assertThat(main.path("volumeMounts"))
                  .contains(Rendered.tree("{name: kafka, mountPath: /etc/kafka, readOnly: true}"));
              assertThat(main.path("env")).hasToString("[{\"name\":\"TZ\",\"value\":\"UTC\"}]");
              assertThat(main.path("envFrom")).hasToString("[{\"secretRef\":{\"name\":\"s3\"}}]");
              assertThat(pod.at("/imagePullSecrets/0/name").asText()).isEqualTo("registry");
              assertThat(pod.at("/nodeSelector/pool").asText()).isEqualTo("platform");
              assertThat(pod.at("/tolerations/0/operator").asText()).isEqualTo("Exists");
              assertThat(pod.path("priorityClassName").asText()).isEqualTo("platform");
            });
    assertThat(ApplicationSpecTest.arguments(rendered, "sustain"))
        .endsWith("--observe.interval=20 s");
    assertThat(ApplicationSpecTest.arguments(rendered, "sustain-actuator"))
        .endsWith("--actuate.pace=2 s");
  }

  @Test
  void opensTheNetworkAsFarAsItIsTold() throws IOException {
    Path values =
        Files.writeString(
            folder.resolve("values.yaml"),
            """
            network:
              dns: {namespace: openshift-dns, port: 5353}
              extraEgress:
                - to: [{ipBlock: {cidr: 10.20.0.0/16}}]
                  ports: [{port: 9094, protocol: TCP}]
            """);

    JsonNode policy =
        Rendered.of(Installation.chart(Mode.ADVISE).withValuesFile(values).call())
            .one("NetworkPolicy", "flink-application");

    assertThat(Schemas.problems(policy)).isEmpty();
    assertThat(policy.at("/spec/egress/0")).asString().contains("openshift-dns", "5353");
    assertThat(policy.at("/spec/egress/3")).asString().contains("10.20.0.0/16", "9094");
  }

  @Test
  void rendersNothingThatIsSwitchedOff() {
    Rendered bare =
        Rendered.of(
            Installation.chart(Mode.ADVISE)
                .set("topics.enabled", false)
                .set("podMonitor.enabled", false)
                .set("prometheusRule.enabled", false)
                .set("network.enabled", false)
                .set("dashboards.enabled", false)
                .call());

    assertThat(bare.objects())
        .extracting(object -> object.path("kind").asText())
        .contains("FlinkDeployment")
        .doesNotContain("KafkaTopic", "PodMonitor", "PrometheusRule", "NetworkPolicy");
    assertThat(bare.ofKind("ConfigMap")).as("the options alone").hasSize(1);
  }
}
