package io.flinksustain.monitor.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinksustain.monitor.kafka.KafkaOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each application on Flink must be like, whoever renders it. */
class ApplicationSpecTest {
  private static final Path DATA = Path.of("..", "docs", "results", "data");

  @ParameterizedTest
  @EnumSource
  void isExactlyOnceAndSurvivesItsPods(Installation installation) {
    forEachSpec(
        installation,
        spec -> {
          Configuration flink = flink(spec);
          assertThat(spec.at("/job/upgradeMode").asText()).isEqualTo("savepoint");
          assertThat(flink.get(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE))
              .hasToString("EXACTLY_ONCE");
          assertThat(flink.get(CheckpointingOptions.CHECKPOINTING_TIMEOUT))
              .isLessThan(KafkaOptions.TRANSACTION_TIMEOUT.defaultValue());
          assertThat(flink.toMap())
              .containsEntry("high-availability.type", "kubernetes")
              .containsEntry("metrics.reporter.prom.port", "9249");
          assertThat(flink.toMap().entrySet())
              .filteredOn(e -> e.getKey().matches(".*(dir|Dir)"))
              .hasSize(3)
              .allSatisfy(e -> assertThat(e.getValue()).startsWith("s3://"));
        });
  }

  @ParameterizedTest
  @EnumSource
  void runsWithoutRootAndWritesNothingButItsVolumes(Installation installation) {
    forEachSpec(
        installation,
        spec -> {
          JsonNode pod = spec.at("/podTemplate/spec");
          JsonNode main = pod.at("/containers/0");
          assertThat(main.path("name").asText()).isEqualTo("flink-main-container");
          assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
          assertThat(pod.at("/securityContext/seccompProfile/type").asText())
              .isEqualTo("RuntimeDefault");
          assertThat(main.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
          assertThat(main.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
              .isFalse();
          assertThat(main.at("/securityContext/capabilities/drop/0").asText()).isEqualTo("ALL");
          assertThat(main.path("volumeMounts"))
              .filteredOn(mount -> !mount.path("readOnly").asBoolean())
              .extracting(mount -> mount.path("mountPath").asText())
              .containsExactly("/tmp", "/opt/flink/log");
        });
  }

  /** A file below a subPath is never shown another text; a policy in the options restarts all. */
  @ParameterizedTest
  @EnumSource
  void whoReadsThePolicyHasAFolderForItAlone(Installation installation) {
    forEachSpec(
        installation,
        spec -> {
          JsonNode pod = spec.at("/podTemplate/spec");
          boolean reads = spec.at("/job/args").toString().contains("--steer.policy=");
          assertThat(pod.at("/containers/0/volumeMounts"))
              .filteredOn(mount -> mount.path("mountPath").asText().equals("/etc/sustain-policy"))
              .hasSize(reads ? 1 : 0)
              .allMatch(mount -> !mount.has("subPath"));
          assertThat(pod.path("volumes"))
              .filteredOn(volume -> volume.path("name").asText().equals("policy"))
              .hasSize(reads ? 1 : 0)
              .allMatch(volume -> volume.at("/configMap/name").asText().equals("sustain-policy"));
        });
    assertThat(installation.render().one("ConfigMap", "sustain").path("data").properties())
        .as("the options alone")
        .hasSize(1);
  }

  /** In native mode its service account would have to create pods. */
  @ParameterizedTest
  @EnumSource
  void leavesTheStartOfPodsToTheOperator(Installation installation) {
    forEachSpec(
        installation, spec -> assertThat(spec.path("mode").asText()).isEqualTo("standalone"));
  }

  @ParameterizedTest
  @EnumSource
  void isForTheFlinkThatTheProjectIsBuiltWith(Installation installation) {
    String flink = EnvironmentInformation.getVersion();
    String[] parts = flink.split("\\.", -1);

    forEachSpec(
        installation,
        spec ->
            assertThat(spec.path("flinkVersion").asText())
                .isEqualTo("v" + parts[0] + '_' + parts[1]));
  }

  @Test
  void theImageHasTheSameFlinkTheJarAndTheVersionOfTheProject() throws IOException {
    String dockerfile = Files.readString(Installation.K8S.resolve("Dockerfile"));
    String pom = Files.readString(Path.of("pom.xml"));
    String version = pom.replaceAll("(?s).*?<version>([^<]*)</version>.*", "$1");

    assertThat(dockerfile)
        .contains("ARG FLINK_VERSION=" + EnvironmentInformation.getVersion() + "\n")
        .contains("flink-sustain:" + version + ' ');
    forEachSpec(
        Installation.CHART_ACT,
        spec -> {
          assertThat(spec.path("image").asText()).isEqualTo("flink-sustain:" + version);
          assertThat(spec.at("/job/jarURI").asText()).startsWith("local:///");
          assertThat(dockerfile).contains(spec.at("/job/jarURI").asText().substring(8) + "\n");
        });
  }

  /** docs/results/performance.md: the live fleet of 10,000 jobs ran with that heap on two cores. */
  @ParameterizedTest
  @EnumSource
  void theMonitorHasTheSizeThatWasMeasured(Installation installation) throws IOException {
    JsonNode spec = installation.render().one("FlinkDeployment", "sustain").path("spec");
    JsonNode run = new ObjectMapper().readTree(DATA.resolve("latency.json").toFile());
    Configuration flink = flink(spec);
    flink.set(
        TaskManagerOptions.TOTAL_PROCESS_MEMORY,
        MemorySize.parse(spec.at("/taskManager/resource/memory").asText()));
    flink.set(TaskManagerOptions.CPU_CORES, spec.at("/taskManager/resource/cpu").asDouble());

    TaskExecutorProcessSpec process = TaskExecutorProcessUtils.processSpecFromConfig(flink);

    assertThat(process.getJvmHeapMemorySize())
        .isGreaterThanOrEqualTo(MemorySize.parse(run.at("/options/--heap").asText()));
    assertThat(spec.at("/taskManager/resource/cpu").asDouble()).isGreaterThanOrEqualTo(2);
    assertThat(spec.at("/job/parallelism").asInt())
        .isEqualTo(flink.get(TaskManagerOptions.NUM_TASK_SLOTS));
  }

  private static void forEachSpec(Installation installation, Consumer<JsonNode> look) {
    assertThat(installation.render().ofKind("FlinkDeployment"))
        .hasSize(installation.mode() == Mode.ACT ? 2 : 1)
        .allSatisfy(deployment -> look.accept(deployment.path("spec")));
  }

  static List<String> arguments(Rendered rendered, String deployment) {
    List<String> arguments = new ArrayList<>();
    rendered
        .one("FlinkDeployment", deployment)
        .at("/spec/job/args")
        .forEach(argument -> arguments.add(argument.asText()));
    return arguments;
  }

  static Configuration flink(JsonNode spec) {
    Configuration flink = new Configuration();
    spec.path("flinkConfiguration")
        .properties()
        .forEach(option -> flink.setString(option.getKey(), option.getValue().asText()));
    return flink;
  }
}
