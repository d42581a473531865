package io.flinksustain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final String BOOK =
      """
      defaults:
        step: 20 %
        knobs:
          parallelism: {mode: auto, max: 64}
      lanes:
        - name: production
          jobs: [eu1/payments/*]
          mode: advise
          knobs:
            taskmanager.count: {mode: approve, max: 8}
        - name: rest
          jobs: [eu1/*/*]
          observe: {soak: 1 h}
      """;

  private final PolicyBook book = PolicyBook.parse("policy.yaml", BOOK);

  @Test
  void adviseIsAllThereIsWithoutAFile() {
    Policy policy = PolicyBook.NONE.effective(Jobs.of("eu1/payments/fraud"), Map.of());

    assertThat(policy.mode("parallelism")).hasToString("advise, built in");
    assertThat(policy.mayStart(Instant.EPOCH, "parallelism", 0).granted()).isFalse();
    assertThat(policy.lane()).isEqualTo("eu1/payments");
  }

  @Test
  void noAnnotationOpensAnythingWithoutAFile() {
    Policy policy =
        PolicyBook.NONE.effective(
            Jobs.of("eu1/payments/fraud"),
            Map.of("sustain.io/mode", "auto", "sustain.io/mode.parallelism", "auto"));

    assertThat(policy.mode("parallelism").value()).isEqualTo(Mode.ADVISE);
    assertThat(policy.findings()).hasSize(2).allMatch(PolicyFinding::usable);
  }

  @Test
  void saysWhichLineAValueIsFrom() {
    Policy policy = policy("eu1/payments/fraud");

    assertThat(policy.explain().stream().map(Explained::sentence))
        .contains(
            "mode of taskmanager.count: approve, from lane production in policy.yaml:10",
            "max of parallelism: 64, from defaults in policy.yaml:4",
            "step: 20 %, from defaults in policy.yaml:2",
            "observe.soak: 3 d, built in");
  }

  @Test
  void theNearerLayerWinsEvenOverAKnobOfTheFarther() {
    assertThat(policy("eu1/payments/fraud").mode("parallelism"))
        .hasToString("advise, from lane production in policy.yaml:8");
    assertThat(policy("eu1/orders/x").mode("parallelism"))
        .hasToString("auto, from defaults in policy.yaml:4");
  }

  @Test
  void theNearerLayerWinsWhereItAllowsMore() {
    String text =
        """
        defaults:
          knobs:
            taskmanager.count: {mode: advise}
        lanes:
          - name: production
            jobs: [eu1/payments/*]
            opt-in: approve
          - name: staging
            jobs: [eu1/staging/*]
            mode: auto
        """;
    Policy production = Jobs.policy(text, Map.of("sustain.io/mode", "approve"));
    Policy staging =
        PolicyBook.parse("policy.yaml", text).effective(Jobs.of("eu1/staging/x"), Map.of());

    assertThat(production.mode("taskmanager.count").value()).isEqualTo(Mode.APPROVE);
    assertThat(staging.mode("taskmanager.count"))
        .hasToString("auto, from lane staging in policy.yaml:10");
  }

  @Test
  void theKnobWinsInALayer() {
    assertThat(policy("eu1/payments/fraud").mode("taskmanager.count").value())
        .isEqualTo(Mode.APPROVE);
  }

  @Test
  void theFirstLaneThatMatchesIsTheJobs() {
    assertThat(policy("eu1/payments/fraud").lane()).isEqualTo("production");
    assertThat(policy("eu1/orders/x").lane()).isEqualTo("rest");
    assertThat(policy("eu1//without-namespace").lane()).isEqualTo("rest");
    assertThat(policy("us1/orders/x").lane()).isEqualTo("us1/orders");
  }

  @Test
  void allNamesOfAParallelismAreOneKnob() {
    Policy policy = policy("eu1/orders/x");

    assertThat(policy.mode("parallelism.default")).isEqualTo(policy.mode("parallelism"));
    assertThat(policy.maySet("parallelism.default", "64", "65", Saved.NOT_ASKED).granted())
        .isFalse();
    assertThat(
            policy
                .maySet("pipeline.jobvertex-parallelism-overrides", "", "v:65", Saved.NOT_ASKED)
                .granted())
        .isFalse();
  }

  @Test
  void theOldNameOfAKeyIsTheSameKnob() {
    Policy policy =
        Jobs.policy(
            """
            defaults:
              mode: auto
              knobs:
                kubernetes.taskmanager.cpu.amount: {mode: approve, max: 4}
            """);

    assertThat(policy.mode("kubernetes.taskmanager.cpu").value()).isEqualTo(Mode.APPROVE);
    assertThat(policy.maySet("kubernetes.taskmanager.cpu", "4", "4.5", Saved.NOT_ASKED).granted())
        .isFalse();
  }

  @Test
  void aKnobThatNothingCanTurnIsAdviceOnly() {
    Policy policy = Jobs.policy("defaults: {mode: auto}\n");

    assertThat(policy.mode("sink.batch-size").value()).isEqualTo(Mode.ADVISE);
    assertThat(policy.mode("execution.checkpointing.interval").value()).isEqualTo(Mode.AUTO);
  }

  @Test
  void givesTheNumbersOfAWatchedChange() {
    Policy policy = policy("eu1/orders/x");

    assertThat(policy.probation())
        .isEqualTo(new Probation(Duration.ofMinutes(15), 15, 3, 5, Duration.ofHours(1)));
    assertThat(policy.limits()).isEqualTo(new HardLimits(1, 0, 2, 0.8, Duration.ofMinutes(10)));
    assertThat(policy.priority()).isEqualTo(50);
  }

  @Test
  void aLaneAddsFreezesAndExclusionsAndReplacesWindows() {
    String text =
        """
        defaults:
          exclude: [eu1/payments/fraud]
          freeze: [{from: 2026-12-01, to: 2026-12-02, reason: a}]
          maintenance: [{from: 00:00, to: 01:00}]
        lanes:
          - name: production
            jobs: [eu1/*/*]
            exclude: []
            freeze: [{from: 2026-12-05, to: 2026-12-06, reason: b}]
            maintenance: []
        """;
    Policy policy = Jobs.policy(text);

    assertThat(policy.exclusion()).isPresent();
    assertThat(policy.calendar().freezes()).hasSize(2);
    assertThat(policy.calendar().maintenance()).isEmpty();
  }

  private Policy policy(String job) {
    return book.effective(Jobs.of(job), Map.of());
  }
}
