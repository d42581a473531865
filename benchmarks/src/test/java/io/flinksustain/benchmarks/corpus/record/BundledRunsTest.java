package io.flinksustain.benchmarks.corpus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.benchmarks.corpus.label.Label;
import io.flinksustain.benchmarks.lab.scenario.ScenarioException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledRunsTest {
  private static final CorpusFiles FILES = new CorpusFiles(Path.of("corpus"));
  private static final Path RUNS = Path.of("corpus", "runs");

  @TempDir private Path directory;

  @ParameterizedTest
  @MethodSource("names")
  void readsEveryBundledScenarioWithItsShapeAndItsCause(String name) throws Exception {
    RunPlan plan = RunPlan.read(FILES, FILES.scenario(name), 1);
    assertThat(plan.shape().vertices()).isNotEmpty();
    assertThat(plan.name()).isEqualTo(name + "-1");
  }

  static List<String> names() {
    return FILES.scenarioNames();
  }

  @Test
  void hasFortyEightScenariosOfManyCausesAndShapes() throws Exception {
    Set<String> causes = new HashSet<>();
    Set<String> shapes = new HashSet<>();
    for (String name : names()) {
      RunPlan plan = RunPlan.read(FILES, FILES.scenario(name), 1);
      causes.add(plan.scenario().cause());
      shapes.add(plan.scenario().shape());
    }
    assertThat(names()).hasSizeGreaterThanOrEqualTo(48);
    assertThat(causes).hasSizeGreaterThanOrEqualTo(16);
    assertThat(shapes).contains("q1", "q3", "q5", "q8", "q11", "q12", "q18");
  }

  @Test
  void labelsEachRunWithWhatHelpsAndHarmsByItsCauses() throws Exception {
    try (Stream<Path> files = Files.find(RUNS, 2, (file, is) -> file.endsWith(Label.FILE))) {
      assertThat(files)
          .hasSizeGreaterThanOrEqualTo(48)
          .allSatisfy(
              file -> {
                Label label = Label.read(file);
                Causes.Actions actions = FILES.causes().of(label.cause(), label.secondary());
                assertThat(label.rightActions()).isEqualTo(actions.right());
                assertThat(label.forbiddenActions()).isEqualTo(actions.forbidden());
              });
    }
  }

  @Test
  void namesTheNearestCauseOfAMisspeltOne() {
    assertThatThrownBy(() -> read("shape: orders\nclass: slow-sing\n"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("did you mean \"slow-sink\"?");
  }

  @Test
  void namesTheNearestVertexOfAMisspeltOne() {
    assertThatThrownBy(() -> read("shape: orders\nclass: slow-sink\nvertex: orders-stroe\n"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("did you mean \"orders-store\"?");
  }

  @Test
  void refusesAProofThatProvesNothing() {
    assertThatThrownBy(() -> read("shape: orders\nclass: slow-sink\nproof: {signal: busy}\n"))
        .hasMessageContaining("proof: say falls-to, rises-to");
  }

  private RunPlan read(String yaml) throws Exception {
    Path file = directory.resolve("scenario.yaml");
    Files.writeString(file, "description: A test.\nintensity: much\n" + yaml);
    return RunPlan.read(FILES, file, 1);
  }
}
