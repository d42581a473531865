package io.flinksustain.benchmarks.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosTest {
  private static final Path BUNDLED = Path.of("scenarios");
  private static final String GOOD =
      """
      cluster: {task-managers: 1, slots: 2}
      jobs:
        - name: orders
          expected: slow-sink
          shape:
            source: {name: in, rate: 100}
            operators:
              - {name: work, work: 500us}
            sink: {name: out, rate: 50}
          ills:
            - {at: 60s, vertex: out, set: {rate: 20}}
      """;

  @TempDir private Path directory;

  @Test
  void readsWhatIsWrittenAndFillsInTheRest() throws Exception {
    Scenario scenario = read(GOOD);
    JobSpec job = scenario.jobs().get(0);
    assertThat(scenario.cluster().taskHeap().getMebiBytes()).isEqualTo(256);
    assertThat(job.shape().operators().get(0).work()).hasNanos(500_000);
    assertThat(job.shape().parallelism()).isEqualTo(1);
    assertThat(job.ills().get(0).set().rate()).isEqualTo(20);
  }

  @Test
  void namesTheLineTheFieldAndTheNearestWhenAFieldIsMisspelt() {
    assertThatThrownBy(() -> read(GOOD.replace("work: 500us", "wrok: 500us")))
        .hasMessageContaining("scenario.yaml:8:")
        .hasMessageContaining(
            "jobs[0].shape.operators[0].wrok: unknown field; did you mean \"work\"?");
  }

  @Test
  void namesTheNearestDiagnosisWhenTheExpectedOneIsMisspelt() {
    assertThatThrownBy(() -> read(GOOD.replace("slow-sink", "slow-sing")))
        .hasMessageContaining("scenario.yaml:3:")
        .hasMessageContaining("no diagnosis is named \"slow-sing\"; did you mean \"slow-sink\"?");
  }

  @Test
  void namesTheLineAndTheNearestWhenAnOptionOfSustainIsMisspelt() {
    assertThatThrownBy(() -> read(GOOD + "sustain:\n  window.sise: 10 s\n"))
        .hasMessageContaining("'window.sise'")
        .hasMessageContaining("scenario.yaml:13:3")
        .hasMessageContaining("the nearest is 'window.size'");
  }

  @Test
  void saysWhatADurationLooksLike() {
    assertThatThrownBy(() -> read(GOOD.replace("500us", "5 potatoes")))
        .hasMessageContaining("scenario.yaml:8:")
        .hasMessageContaining("operators[0].work: \"5 potatoes\" is not a duration such as 10s");
  }

  @Test
  void saysWhereANumberWasExpected() {
    assertThatThrownBy(() -> read(GOOD.replace("rate: 100", "rate: many")))
        .hasMessageContaining("scenario.yaml:6:")
        .hasMessageContaining("jobs[0].shape.source.rate: \"many\" is no number");
  }

  @Test
  void namesAMissingField() {
    assertThatThrownBy(() -> read(GOOD.replace("name: in, ", "")))
        .hasMessageContaining("scenario.yaml:6:")
        .hasMessageContaining("jobs[0].shape.source: name of the source is missing");
  }

  @Test
  void refusesAnIllOfAVertexThatIsNotThere() {
    assertThatThrownBy(() -> read(GOOD.replace("vertex: out", "vertex: otu")))
        .hasMessageContaining("scenario.yaml:3:")
        .hasMessageContaining("jobs[0]: ills: no vertex is named \"otu\"; did you mean \"out\"?");
  }

  @Test
  void refusesJobsThatNeedMoreSlotsThanThereAre() {
    assertThatThrownBy(() -> read(GOOD.replace("slots: 2", "slots: 2, task-managers: 1, ")))
        .hasMessageContaining("task-managers");
    assertThatThrownBy(() -> read(GOOD.replace("rate: 100}", "rate: 100, parallelism: 3}")))
        .hasMessageContaining("the jobs need 3 slots and the cluster has 2");
  }

  @Test
  void saysWhereTheFileIsNoYaml() {
    assertThatThrownBy(() -> read(GOOD.replace("name: orders", "name: @orders")))
        .hasMessageContaining("scenario.yaml:3:");
    assertThatThrownBy(() -> read(GOOD + "jobs: []\n"))
        .hasMessageContaining("scenario.yaml:12:")
        .hasMessageContaining("Duplicate field 'jobs'");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("scenario.yaml");
  }

  @Test
  void findsABundledScenarioByNameAndSuggestsTheNearest() throws Exception {
    assertThat(Scenarios.find("default", BUNDLED)).isRegularFile();
    assertThatThrownBy(() -> Scenarios.find("defalt", BUNDLED))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("did you mean \"default\"?");
  }

  @Test
  void readsAPolicyInTheScenarioOrBesideIt() throws Exception {
    Files.writeString(directory.resolve("careful.yaml"), "defaults: {mode: approve}\n");

    assertThat(read(GOOD).policy()).isNull();
    assertThat(read(GOOD + "policy: |\n  defaults: {mode: auto}\n").policy())
        .isEqualTo("defaults: {mode: auto}\n");
    assertThat(read(GOOD + "policy: careful.yaml\n").policy())
        .isEqualTo("defaults: {mode: approve}\n");
  }

  @Test
  void standsOnWhatItSharesWithOthers() throws Exception {
    Files.writeString(
        directory.resolve("shared.yaml"),
        """
        cluster: {task-managers: 1, slots: 3, config: {a: b}}
        sustain: {window.size: 5 s, classify.settle: 10 s}
        """);
    String shared = GOOD + "shared: shared.yaml\nsustain: {classify.settle: 20 s}\n";

    assertThat(read(shared).cluster().slots()).isEqualTo(2);
    assertThat(read(shared).cluster().config()).containsExactly(entry("a", "b"));
    assertThat(read(shared).sustain())
        .containsOnly(entry("window.size", "5 s"), entry("classify.settle", "20 s"));
    String withoutCluster = shared.substring(shared.indexOf("jobs:"));
    assertThat(read(withoutCluster).cluster().slots()).isEqualTo(3);
    assertThatThrownBy(
            () -> read(withoutCluster.replace("rate: 100}", "rate: 100, parallelism: 4}")))
        .hasMessageContaining("scenario.yaml")
        .hasMessageContaining("the jobs need 4 slots and the cluster has 3");
  }

  @Test
  void namesWhatIsWrongInWhatItShares() throws Exception {
    assertThatThrownBy(() -> read(GOOD + "shared: nowhere.yaml\n"))
        .hasMessageContaining("nowhere.yaml: cannot be read");
    Files.writeString(directory.resolve("shared.yaml"), "cluster: {}\nsustain: {window.sise: 5 s}");
    assertThatThrownBy(() -> read(GOOD + "shared: shared.yaml\n"))
        .hasMessageContaining("shared.yaml:2:")
        .hasMessageContaining("the nearest is 'window.size'");
  }

  @Test
  void namesWhatIsWrongInPolicyAndPrices() {
    assertThatThrownBy(() -> read(GOOD + "policy: |\n  defaults: {mode: atuo}\n"))
        .hasMessageContaining("policy:1:")
        .hasMessageContaining("did you mean 'auto'");
    assertThatThrownBy(() -> read(GOOD + "policy: careless.yaml\n"))
        .hasMessageContaining("careless.yaml: cannot be read");
    assertThatThrownBy(() -> read(GOOD + "policy: |\n  defaults: {}\nprices: |\n  currency: USD\n"))
        .hasMessageContaining("prices:1:");
  }

  @Test
  void takesOrdersAndPricesOnlyWithAPolicy() throws Exception {
    String orders = "orders: [{order: approve, who: ann, upon: proposed, after: 5 s}]\n";

    assertThat(read(GOOD + "policy: |\n  defaults: {}\n" + orders).orders()).hasSize(1);
    assertThatThrownBy(() -> read(GOOD + orders))
        .hasMessageContaining("orders: nothing is changed without a policy");
    assertThatThrownBy(() -> read(GOOD.replace("expected:", "changes: [accepted]\n    expected:")))
        .hasMessageContaining("changes: nothing is changed without a policy");
  }

  @Test
  void refusesAnOrderThatCannotBeGiven() {
    assertThatThrownBy(() -> read(GOOD + "orders: [{order: approve, who: ann, at: 5 s}]\n"))
        .hasMessageContaining("whoever would approve a change waits upon it");
    assertThatThrownBy(() -> read(GOOD + "orders: [{order: pause, who: ann, upon: propsed}]\n"))
        .hasMessageContaining("did you mean \"proposed\"?");
    assertThatThrownBy(() -> read(GOOD + "orders: [{order: stop, who: ann, at: 5 s}]\n"))
        .hasMessageContaining("order is \"stop\"");
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void readsEveryBundledScenario(Path file) throws Exception {
    assertThat(Scenarios.read(file).jobs()).allMatch(job -> job.expected() != null);
  }

  static List<Path> bundled() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLED)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private Scenario read(String yaml) throws Exception {
    return Scenarios.read(Files.writeString(directory.resolve("scenario.yaml"), yaml));
  }
}
