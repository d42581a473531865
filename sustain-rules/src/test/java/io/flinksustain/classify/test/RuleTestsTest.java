package io.flinksustain.classify.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.yaml.YamlError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTestsTest {
  private static final Path SLOW_SINK = Path.of("rules", "slow-sink");

  private Path folder;

  @BeforeEach
  void makeFolder(@TempDir Path rules) throws IOException {
    folder = Files.createDirectory(rules.resolve("slow-sink"));
  }

  private RuleTestReport runWith(String tests) throws IOException {
    Files.copy(SLOW_SINK.resolve("rule.yaml"), folder.resolve("rule.yaml"));
    Files.writeString(folder.resolve("rule.test.yaml"), tests);
    return RuleTests.run(folder);
  }

  @Test
  void tellsWhatHappenedInsteadOfWhatWasExpected() throws IOException {
    RuleTestReport report =
        runWith(
            """
            graph: source -> sink
            tests:
              - name: wrong on purpose
                vertices: {source: {backpressured: 0.9}, sink: {busy: 0.9x6}}
                taskmanagers: {tm-1: {cpu_time: 1}}
                expect: [{window: 4, fires: sink}]
                diagnosis: healthy
              - {name: silent, windows: 3, expect: []}
            """);
    assertThat(report.passed()).isFalse();
    assertThat(report.results().get(0).failures())
        .hasSize(3)
        .anyMatch(f -> f.equals("expected, and did not happen: window 4 fires sink"))
        .anyMatch(f -> f.equals("happened, and was not expected: window 5 fires sink"))
        .anyMatch(f -> f.startsWith("expected the last diagnosis 'healthy'"));
    assertThat(report.results().get(1).passed()).isTrue();
  }

  @Test
  void refusesFileWithoutSilentCase() throws IOException {
    RuleTestReport report =
        runWith(
            """
            graph: source -> sink
            tests:
              - {name: a, windows: 3, expect: [{window: 1, fires: sink}]}
            """);
    assertThat(report.errors()).extracting(YamlError::message).contains("no case stays silent");
  }

  @Test
  void pointsAtMisspeltSignalsAndVertices() throws IOException {
    RuleTestReport report =
        runWith(
            """
            graph: source -> sink
            tests:
              - name: a
                vertices:
                  sync: {busy: 0.9x6}
                  sink: {bussy: 0.9x6}
                expect: []
              - {name: b, windows: 3, expect: [{window: 1, fires: sink}]}
            """);
    assertThat(report.errors())
        .extracting(YamlError::toString)
        .anyMatch(e -> e.contains(":5:13: the graph has no vertex 'sync' (did you mean 'sink'?)"))
        .anyMatch(e -> e.contains(":6:14: there is no field 'bussy' here (did you mean 'busy'?)"));
  }

  @Test
  void refusesRuleThatKeptTheIdOfTheFolderItWasCopiedFrom() throws IOException {
    Path copy = Files.createDirectory(folder.resolveSibling("my-sink")).resolve("rule.yaml");
    Files.copy(SLOW_SINK.resolve("rule.yaml"), copy);
    assertThat(RuleTests.run(copy.getParent()).errors())
        .extracting(YamlError::message)
        .contains("the rule 'slow-sink' is not in a folder of that name");
  }

  @Test
  void missesTheTestFile() throws IOException {
    Files.copy(SLOW_SINK.resolve("rule.yaml"), folder.resolve("rule.yaml"));
    assertThat(RuleTests.run(folder).errors())
        .extracting(YamlError::message)
        .containsExactly("the rule has no test file");
  }
}
