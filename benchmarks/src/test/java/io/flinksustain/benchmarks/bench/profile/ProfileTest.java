package io.flinksustain.benchmarks.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {
  private static final String TASK = "Source: metrics -> decode-reports";
  private static final Stack PARSING =
      new Stack(
          TASK + " (1/2)#0",
          List.of("java.util.HashMap.get", "io.flinksustain.wire.Fields.of", "a.b.C.run"));
  private static final Stack POLLING =
      new Stack("kafka-fetcher", List.of("org.apache.kafka.Poll.poll"));

  @TempDir private Path directory;

  @Test
  void groupsByMethodPackageStageAndTask() {
    Profile profile = Profile.of(List.of(PARSING, PARSING, POLLING, PARSING));

    assertThat(profile.samples()).isEqualTo(4);
    assertThat(profile.methods())
        .containsExactly(
            new Share("java.util.HashMap.get", 3, 0.75),
            new Share("org.apache.kafka.Poll.poll", 1, 0.25));
    assertThat(profile.packages()).extracting(Share::name).startsWith("java.util");
    assertThat(profile.stages())
        .extracting(Share::name)
        .containsExactly("io.flinksustain.wire", "(only others' code)");
    assertThat(profile.tasks()).extracting(Share::name).containsExactly(TASK, "kafka-fetcher");
  }

  @Test
  void writesBothForms() throws IOException {
    Profile profile = Profile.of(List.of(PARSING));
    profile.writeText(directory.resolve("p.md"), "State backend hashmap");
    profile.writeJson(directory.resolve("p.json"));

    assertThat(Files.readString(directory.resolve("p.md")))
        .startsWith("State backend hashmap:\n\n1 samples")
        .contains("| 100.0 % | io.flinksustain.wire |");
    assertThat(directory.resolve("p.json")).isNotEmptyFile();
  }
}
