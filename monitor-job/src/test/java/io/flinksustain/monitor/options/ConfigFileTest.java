package io.flinksustain.monitor.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  @TempDir Path folder;

  @Test
  void readsNestedAndDottedKeysWithTheirLines() throws IOException {
    Path file =
        file(
            """
            # a comment
            kafka:
              bootstrap-servers: "k:9092"
              metrics-topics: [a, b]
            sustain.kafka.partitions: 8
            """);

    assertThat(ConfigFile.read(file))
        .containsExactly(
            new Given("kafka.bootstrap-servers", "k:9092", file + ":3"),
            new Given("kafka.metrics-topics", "a;b", file + ":4"),
            new Given("sustain.kafka.partitions", "8", file + ":5"));
  }

  @Test
  void anEmptyFileGivesNothing() throws IOException {
    assertThat(ConfigFile.read(file("# nothing\n"))).isEmpty();
  }

  @Test
  void saysWhereAFileIsNotYaml() throws IOException {
    Path file = file("kafka:\n  a: [1\nb: 2\n");

    assertThatThrownBy(() -> ConfigFile.read(file))
        .isInstanceOf(OptionException.class)
        .hasMessageStartingWith(file + ":");
  }

  @Test
  void refusesWhatIsNoTableOfOptions() throws IOException {
    Path list = file("- a\n- b\n");
    assertThatThrownBy(() -> ConfigFile.read(list)).hasMessageContaining(list + ":1");
    Path objects = file("kafka:\n  metrics-topics:\n    - a: 1\n");
    assertThatThrownBy(() -> ConfigFile.read(objects)).hasMessageContaining("kafka.metrics-topics");
    Path two = file("a: 1\n---\nb: 2\n");
    assertThatThrownBy(() -> ConfigFile.read(two)).hasMessageContaining("second document");
  }

  @Test
  void namesAMissingFile() {
    assertThatThrownBy(() -> ConfigFile.read(folder.resolve("none.yaml")))
        .hasMessageContaining("none.yaml");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "c", ".yaml"), text);
  }
}
