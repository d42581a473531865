package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.policy.HardLimits;
import io.flinksustain.policy.PolicyBook;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialPolicyTest {
  @Test
  void byDefaultItSettlesForAQuarterOfAnHourIsJudgedByTheMinuteAndSoaksForThreeDays() {
    TrialPolicy trial =
        TrialPolicy.of(PolicyBook.NONE.effective(Lab.job("fraud"), Map.of()), Lab.MINUTE);

    assertThat(trial)
        .isEqualTo(
            new TrialPolicy(
                15 * Lab.MINUTE,
                60 * Lab.MINUTE,
                Lab.MINUTE,
                15,
                5,
                3,
                Lab.DAY,
                3 * Lab.DAY,
                15 * Lab.MINUTE,
                10,
                new HardLimits(1, 0, 2, 0.8, Duration.ofMinutes(10))));
  }
}
