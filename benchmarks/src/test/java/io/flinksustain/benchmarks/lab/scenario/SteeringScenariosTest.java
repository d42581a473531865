package io.flinksustain.benchmarks.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.watched.Ill;
import io.flinksustain.policy.Mode;
import io.flinksustain.policy.Policy;
import io.flinksustain.policy.PolicyBook;
import io.flinksustain.policy.TurnOptions;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.TrialPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.util.TimeUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled scenarios in which jobs are changed fit together, as far as can be told unrun. */
class SteeringScenariosTest {
  private static final Path BUNDLED = Path.of("scenarios");
  private static final Duration MOST = Duration.ofMinutes(5);

  @ParameterizedTest
  @CsvSource({"grow, AUTO, 0", "shrink, AUTO, 0", "bad-change, APPROVE, 1"})
  void thePolicyLetsTheJobBeChangedAsTheScenarioTells(String name, Mode mode, int orders)
      throws Exception {
    Scenario scenario = read(name);

    assertThat(policy(scenario).mode("parallelism").value()).isEqualTo(mode);
    assertThat(scenario.orders()).hasSize(orders);
    assertThat((int) policy(scenario).get(TurnOptions.CHANGES_PER_DAY).value().value())
        .isGreaterThanOrEqualTo(scenario.jobs().get(0).changes().size());
  }

  @ParameterizedTest
  @CsvSource({"grow", "shrink", "bad-change"})
  void theClusterCanRescaleInPlaceAndHasRoomToGrow(String name) throws Exception {
    Scenario scenario = read(name);
    int used = scenario.jobs().stream().mapToInt(job -> job.shape().slots()).sum();

    assertThat(scenario.cluster().scheduler()).isEqualTo("adaptive");
    assertThat(scenario.cluster().allSlots()).isGreaterThanOrEqualTo(used);
    assertThat(name.equals("grow") && scenario.cluster().allSlots() < 2 * used).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"grow", "shrink", "bad-change"})
  void eachChangeCanBeDecidedBeforeTheRunEnds(String name) throws Exception {
    Scenario scenario = read(name);
    TrialPolicy trial = TrialPolicy.of(policy(scenario), window(scenario));
    long changeMs = trial.settleMs() + trial.verdicts() * trial.observeMs() + trial.soakMs();
    int changes = scenario.jobs().get(0).changes().size();

    assertThat(scenario.duration()).isLessThanOrEqualTo(MOST);
    assertThat(changes * changeMs).isLessThan(scenario.duration().toMillis());
    assertThat(trial.settleAtMostMs()).isGreaterThanOrEqualTo(4 * trial.observeMs());
    assertThat(trial.silenceMs()).isGreaterThan(trial.settleMs() + trial.observeMs());
  }

  @ParameterizedTest
  @CsvSource({"grow", "shrink", "bad-change"})
  void whatBefallsTheJobDoesSoDuringTheRun(String name) throws Exception {
    Scenario scenario = read(name);

    for (Ill ill : scenario.jobs().get(0).ills()) {
      assertThat(ill.at()).isLessThan(scenario.duration());
    }
  }

  private static Scenario read(String name) throws Exception {
    return Scenarios.read(Scenarios.find(name, BUNDLED));
  }

  private static Policy policy(Scenario scenario) {
    String job = scenario.jobs().get(0).name();
    PolicyBook book = PolicyBook.parse("policy", scenario.policy());
    return book.effective(new JobRef("lab", "", job, "0a", job), Map.of());
  }

  private static long window(Scenario scenario) {
    return TimeUtils.parseDuration(scenario.sustain().get("window.size")).toMillis();
  }
}
