package io.flinksustain.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.chaos.check.Invariants;
import io.flinksustain.benchmarks.lab.scenario.JobSpec;
import io.flinksustain.benchmarks.lab.scenario.Scenario;
import io.flinksustain.benchmarks.lab.scenario.Scenarios;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ChaosTest {

  @ParameterizedTest
  @ValueSource(strings = {"--rounds=0", "--minutes=0", "--rounds=x", "--nonsense"})
  void refusesWhatCannotBeBeforeAnythingIsStarted(String option) {
    assertThat(new CommandLine(new Chaos()).execute(option)).isEqualTo(2);
  }

  @Test
  void theScenarioHasJobsThatBearTheChangeAndJobsThatDoNot() throws Exception {
    Scenario scenario = Scenarios.read(Path.of("chaos", "scenario.yaml"));

    assertThat(scenario.jobs())
        .extracting(JobSpec::changes)
        .contains(List.of("accepted"), List.of("rolled_back"));
    assertThat(scenario.policy()).contains("mode: approve");
    // Windows of 2 s, and half a minute without one is silence.
    assertThat(Chaos.invariants(scenario)).isEqualTo(new Invariants(30_000, 2_000));
  }
}
