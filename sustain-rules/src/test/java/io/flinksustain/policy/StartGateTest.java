package io.flinksustain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StartGateTest {
  private static final String OPEN =
      """
      defaults:
        mode: auto
        time-zone: Europe/Berlin
        changes-per-day: 2
      """;

  /** A Tuesday, 13:00 in Berlin. */
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  @Test
  void aChangeMayBeBegun() {
    assertThat(ask(OPEN))
        .hasToString("yes: mode of parallelism: auto, from defaults in policy.yaml:2");
  }

  @Test
  void aPersonHasToApproveInBetween() {
    assertThat(ask(OPEN.replace("auto", "approve")))
        .hasToString(
            "yes: once a person has approved it; mode of parallelism: approve, from defaults in"
                + " policy.yaml:2");
  }

  @Test
  void notWhereThereIsOnlyAdvice() {
    Permission permission = ask(OPEN.replace("auto", "advise"));

    assertThat(permission)
        .hasToString(
            "no: advise only: mode of parallelism: advise, from defaults in policy.yaml:2");
    assertThat(permission.next()).isEmpty();
  }

  @Test
  void notOfAnExcludedJob() {
    assertThat(ask(OPEN + "  exclude: [eu1/payments/fraud]\n"))
        .hasToString("no: excluded by eu1/payments/fraud, from defaults in policy.yaml:5");
  }

  @Test
  void notInAFreeze() {
    Permission permission =
        ask(OPEN + "  freeze: [{from: 2026-12-01, to: 2026-12-02, reason: our sale}]\n");

    assertThat(permission)
        .hasToString(
            "no: frozen until 2026-12-03T00:00+01:00: our sale, from defaults in policy.yaml:5");
    assertThat(permission.next()).hasValue(Instant.parse("2026-12-02T23:00:00Z"));
  }

  @Test
  void ofTwoFreezesTheLongerOneIsTold() {
    String text =
        OPEN
            + """
                freeze:
                  - {from: 2026-12-01, to: 2026-12-09, reason: long}
                  - {from: 2026-12-01, to: 2026-12-02, reason: short}
              """;

    assertThat(ask(text).reason()).contains("long").doesNotContain("short");
  }

  @Test
  void notOutsideOfTheMaintenanceWindows() {
    Permission permission =
        ask(
            OPEN
                + "  maintenance: [{days: sat, from: 22:00, to: 06:00}, {from: 20:00, to: 21:00}]");

    assertThat(permission)
        .hasToString(
            "no: outside of the maintenance windows (sat 22:00 to 06:00, from defaults in"
                + " policy.yaml:5; every day 20:00 to 21:00, from defaults in policy.yaml:5); the"
                + " next begins at 2026-12-01T20:00+01:00");
    assertThat(permission.next()).hasValue(Instant.parse("2026-12-01T19:00:00Z"));
  }

  @Test
  void inOneOfTheWindows() {
    String text =
        OPEN + "  maintenance: [{days: sat, from: 0:00, to: 1:00}, {from: 13:00, to: 14:00}]";

    assertThat(ask(text).granted()).isTrue();
  }

  @Test
  void notWithoutBudget() {
    Policy policy = Jobs.policy(OPEN);

    assertThat(policy.mayStart(NOON, "parallelism", 1).granted()).isTrue();
    assertThat(policy.mayStart(NOON, "parallelism", 2))
        .hasToString(
            "no: the budget of lane eu1/payments is used up: 2 of 2 changes today, from defaults in"
                + " policy.yaml:4; a new one begins at 2026-12-02T00:00+01:00");
    assertThat(policy.startOfDay(NOON)).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
  }

  private static Permission ask(String text) {
    return Jobs.policy(text).mayStart(NOON, "parallelism", 0);
  }
}
