package io.flinksustain.monitor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.monitor.k8s.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Write the files anew with {@code -Dsustain.docs.write=true -Dtest=TopicManifestsTest}. */
class TopicManifestsTest {
  private static final Path SCRIPT = Installation.K8S.resolve("topics").resolve("create-topics.sh");

  private static Stream<Arguments> generated() {
    return Stream.of(
        Arguments.of("components/topics/topics.yaml", TopicManifests.component()),
        Arguments.of("chart/templates/topics.yaml", TopicManifests.chart()),
        Arguments.of("topics/create-topics.sh", TopicManifests.script()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("generated")
  void areNotStale(String file, String text) throws IOException {
    Path path = Installation.K8S.resolve(file);
    if (Boolean.getBoolean("sustain.docs.write")) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    }

    assertThat(path)
        .as("regenerate with -Dtest=TopicManifestsTest -Dsustain.docs.write=true")
        .hasContent(text);
  }

  @ParameterizedTest
  @EnumSource
  void makeTheTopicsAsTheCodeWould(Installation installation) {
    assertThat(installation.render().ofKind("KafkaTopic"))
        .extracting(TopicManifestsTest::settings)
        .containsExactlyInAnyOrderElementsOf(TopicManifests.settings());
  }

  /** With a KafkaTopic goes the topic. */
  @ParameterizedTest
  @EnumSource
  void areLeftInPlaceByToolsThatRemoveTheRest(Installation installation) {
    assertThat(installation.render().ofKind("KafkaTopic"))
        .extracting(topic -> topic.at("/metadata/annotations"))
        .isNotEmpty()
        .allSatisfy(
            annotations -> {
              assertThat(annotations.path("helm.sh/resource-policy").asText()).isEqualTo("keep");
              assertThat(annotations.path("argocd.argoproj.io/sync-options").asText())
                  .isEqualTo("Prune=false,Delete=false");
            });
  }

  /** Strimzi leaves it to the brokers where replicas are not given, as -1 does. */
  private static TopicSettings settings(JsonNode topic) {
    JsonNode spec = topic.path("spec");
    Map<String, String> config = new HashMap<>();
    spec.path("config").properties().forEach(e -> config.put(e.getKey(), e.getValue().asText()));
    return new TopicSettings(
        topic.at("/metadata/name").asText(),
        spec.path("partitions").asInt(),
        (short) spec.path("replicas").asInt(-1),
        config);
  }

  @Test
  void theScriptAsksForTheSameTopics(@TempDir Path folder) throws Exception {
    List<TopicSettings> asked = new ArrayList<>();
    for (List<String> words : run(folder, "")) {
      assertThat(words).startsWith("--bootstrap-server", "kafka:9092", "--create");
      asked.add(settings(words));
    }

    assertThat(asked).containsExactlyElementsOf(TopicManifests.settings());
  }

  @Test
  void theScriptHandsOptionsOn(@TempDir Path folder) throws Exception {
    assertThat(run(folder, "3", "--command-config", "client.properties"))
        .allSatisfy(
            words ->
                assertThat(words)
                    .containsSequence("--command-config", "client.properties")
                    .containsSequence("--replication-factor", "3"));
  }

  /** The words of each call of a tool that only writes them down. */
  private static List<List<String>> run(Path folder, String replication, String... options)
      throws Exception {
    Path log = folder.resolve("calls");
    Path tool =
        Files.writeString(
            folder.resolve("kafka-topics.sh"), "#!/bin/bash\nIFS='|'; echo \"$*\" >> " + log);
    assertThat(tool.toFile().setExecutable(true)).isTrue();
    List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString(), "kafka:9092"));
    command.addAll(List.of(options));
    ProcessBuilder script = new ProcessBuilder(command).inheritIO();
    script.environment().put("KAFKA_TOPICS", tool.toString());
    script.environment().put("REPLICATION", replication);
    assertThat(script.start().waitFor()).isZero();
    return Files.readAllLines(log).stream().map(line -> List.of(line.split("\\|", -1))).toList();
  }

  private static TopicSettings settings(List<String> words) {
    Map<String, String> config = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("--config")) {
        String[] entry = words.get(i + 1).split("=", 2);
        config.put(entry[0], entry[1]);
      }
    }
    return new TopicSettings(
        words.get(words.indexOf("--topic") + 1),
        Integer.parseInt(words.get(words.indexOf("--partitions") + 1)),
        (short) -1,
        config);
  }
}
