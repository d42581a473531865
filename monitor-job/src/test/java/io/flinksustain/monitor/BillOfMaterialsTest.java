package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The build's own list of what is delivered, which it makes before it comes to these tests. */
class BillOfMaterialsTest {
  private static final Path BILL = Path.of("..", "target", "bom.json");

  private final List<JsonNode> components = new ArrayList<>();

  @BeforeEach
  void read() throws IOException {
    assumeTrue(Files.exists(BILL), "there is no target/bom.json: ./mvnw package makes it");
    JsonNode bill = new ObjectMapper().readTree(BILL.toFile());
    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    bill.path("components").forEach(components::add);
  }

  @Test
  void hasFlinkWithItsConnectorAndTheClientsOfKafkaAndKubernetes() {
    assertThat(version("org.apache.flink", "flink-streaming-java"))
        .as("stale? ./mvnw package makes it anew")
        .isEqualTo(EnvironmentInformation.getVersion());
    assertThat(version("org.apache.kafka", "kafka-clients"))
        .as("stale? ./mvnw package makes it anew")
        .isEqualTo(AppInfoParser.getVersion());
    assertThat(version("org.apache.flink", "flink-connector-kafka")).matches("\\d+\\..*");
    assertThat(version("io.fabric8", "kubernetes-client")).matches("\\d+\\..*");
    assertThat(version("io.flinksustain", "sustain-rules")).isNotEmpty();
  }

  @Test
  void hasAVersionAndALicenceForEachLibrary() {
    assertThat(components)
        .filteredOn(library -> library.path("version").asText().isEmpty() || !isLicensed(library))
        .extracting(library -> library.path("purl").asText())
        .isEmpty();
  }

  @Test
  void hasNoLibraryOfTestsOrBenchmarks() {
    assertThat(components)
        .extracting(library -> library.path("name").asText())
        .doesNotContain("junit-jupiter", "assertj-core", "kafka_2.13", "jmh-core", "benchmarks");
  }

  private String version(String group, String name) {
    return components.stream()
        .filter(library -> library.path("group").asText().equals(group))
        .filter(library -> library.path("name").asText().equals(name))
        .map(library -> library.path("version").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("not listed: " + group + ":" + name));
  }

  private static boolean isLicensed(JsonNode library) {
    return library.path("licenses").findValues("license").stream()
            .anyMatch(licence -> licence.has("id") || licence.has("name"))
        || library.path("licenses").findValue("expression") != null;
  }
}
