package io.flinksustain.benchmarks.lab.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.options.ConfigFile;
import io.flinksustain.monitor.options.Given;
import io.flinksustain.monitor.options.UserInput;
import io.flinksustain.monitor.window.WindowOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayOptionsTest {
  @TempDir Path folder;

  @Test
  void keepsWhatDecidesVerdictsAndNothingElse() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("sustain.yaml"),
            ReplayOptions.yaml(
                Map.of(
                    "window.size", "10 s",
                    "sustain.classify.settle", "30 s",
                    "kafka.partitions", "1",
                    "observe.flink", "lab=http://127.0.0.1:1",
                    "flink.rest.port", "1")));

    List<Given> given = ConfigFile.read(file);

    assertThat(given).extracting(Given::key).containsExactly("classify.settle", "window.size");
    Configuration config = UserInput.toConfiguration(given);
    assertThat(config.get(WindowOptions.SIZE)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void saysWhereTheTopicsAreToThoseWhoAskTheRun() throws IOException {
    Map<String, String> options =
        Map.of("window.size", "10 s", "kafka.prefix", "x.", "observe.flink", "lab=http://h:1");
    Path file =
        Files.writeString(
            folder.resolve("sustain.yaml"), ReplayOptions.asking("127.0.0.1:9", options));

    assertThat(ConfigFile.read(file))
        .extracting(Given::key)
        .containsExactly("kafka.bootstrap-servers", "kafka.prefix", "window.size");
  }

  @Test
  void isAFileWithoutOptionsWhenThereAreNone() throws IOException {
    Path file = Files.writeString(folder.resolve("sustain.yaml"), ReplayOptions.yaml(Map.of()));

    assertThat(ConfigFile.read(file)).isEmpty();
  }
}
