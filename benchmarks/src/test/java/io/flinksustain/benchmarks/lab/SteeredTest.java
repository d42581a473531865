package io.flinksustain.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.lab.scenario.Scenario;
import io.flinksustain.benchmarks.lab.scenario.Scenarios;
import io.flinksustain.monitor.options.Given;
import io.flinksustain.monitor.options.UserInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteeredTest {
  private static final Path BUNDLED = Path.of("scenarios");
  private static final String REST = "http://127.0.0.1:8081";

  @TempDir private Path run;

  @Test
  void withoutAPolicySustainOnlyLooks() throws Exception {
    Scenario scenario = Scenarios.read(Scenarios.find("default", BUNDLED));

    assertThat(Steered.options(scenario, run, REST)).isEqualTo(scenario.sustain());
    assertThat(run).isEmptyDirectory();
  }

  @Test
  void withAPolicyItChangesTheJobsOfTheWatchedCluster() throws Exception {
    Scenario scenario = Scenarios.read(Scenarios.find("grow", BUNDLED));
    Map<String, String> options = Steered.options(scenario, run, REST);

    assertThat(options)
        .containsEntry("actuate.flink", "lab=" + REST)
        .containsEntry("actuate.dry-run", "false")
        .containsAllEntriesOf(scenario.sustain());
    assertThat(Files.readString(Path.of(options.get("steer.policy")))).isEqualTo(scenario.policy());
    assertThat(Files.readString(Path.of(options.get("advise.prices"))))
        .isEqualTo(scenario.prices());
  }

  @Test
  void sustainKnowsAllOfTheOptions() throws Exception {
    Scenario scenario = Scenarios.read(Scenarios.find("grow", BUNDLED));
    List<Given> given =
        Steered.options(scenario, run, REST).entrySet().stream()
            .map(option -> new Given(option.getKey(), option.getValue(), Given.COMMAND_LINE))
            .toList();

    assertThat(UserInput.toConfiguration(given).keySet()).isNotEmpty();
  }
}
