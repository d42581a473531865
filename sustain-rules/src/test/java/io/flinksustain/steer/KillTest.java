package io.flinksustain.steer;

import static io.flinksustain.steer.RolledBack.assertRolledBack;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.policy.HardLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

class KillTest {
  private static final String JOB = "fraud";

  @Test
  void aKillThatMetricsAndKubernetesTellOfIsOne() {
    DrivenLane driven = DrivenLane.settling(JOB, 4, 5);
    driven.site.trial = tolerating(1);
    long killed = driven.now + Lab.MINUTE / 2;
    driven.minutes(1, end -> killed(end, 1));
    driven.minutes(1, end -> killed(end, 0, killed));
    assertThat(driven.rolledBack()).isEmpty();

    driven.minutes(1, end -> killed(end, 1));
    assertRolledBack(driven, "2 container OOM kills");
  }

  @Test
  void aKillOfBeforeTheChangeIsNotItsDoing() {
    DrivenLane driven = DrivenLane.settling(JOB, 4, 5);
    long inEffect = driven.now;
    driven.minutes(1, end -> killed(end, 0, inEffect - 10_000, inEffect));
    assertThat(driven.rolledBack()).isEmpty();

    driven.minutes(1, end -> killed(end, 0, inEffect + 1));
    assertRolledBack(driven, "1 container OOM kills");
  }

  @Test
  void inTheSoakAKillOfJustBeforeAVerdictIsNotLost() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.site.trial = Lab.soaking(60);
    driven.calmMinutes(JOB, 6);
    assertThat(driven.lane.trial().soaking()).isTrue();

    driven.minutes(1, end -> killed(end, 0, end - 2 * Lab.MINUTE + 1));
    assertRolledBack(driven, "1 container OOM kills");
  }

  private static TrialPolicy tolerating(int oomKills) {
    TrialPolicy t = Lab.TRIAL;
    HardLimits l = Lab.LIMITS;
    return new TrialPolicy(
        t.settleMs(),
        t.settleAtMostMs(),
        t.observeMs(),
        t.verdicts(),
        t.passes(),
        t.failures(),
        t.observeAtMostMs(),
        t.soakMs(),
        t.silenceMs(),
        t.baselineWindows(),
        new HardLimits(l.restarts(), oomKills, l.failedCheckpoints(), l.backpressure(), l.lag()));
  }

  /** As metrics count it, and when it was as Kubernetes tells. */
  private static Vitals killed(long end, int counted, Long... told) {
    Vitals v = Lab.restarting(JOB, end, 0, counted, 0);
    return new Vitals(
        v.job(),
        v.start(),
        v.end(),
        true,
        false,
        v.figures(),
        0,
        counted,
        0,
        v.slots(),
        v.autoscaled(),
        v.unplaced(),
        List.of(told));
  }
}
