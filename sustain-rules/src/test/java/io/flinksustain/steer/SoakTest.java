package io.flinksustain.steer;

import static io.flinksustain.steer.RolledBack.assertRolledBack;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoakTest {
  private static final String JOB = "fraud";

  @Test
  void inTheSoakOnlyARowOfBadVerdictsIsRolledBack() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.site.trial = Lab.soaking(60);
    driven.calmMinutes(JOB, 6);
    driven.minutes(6, end -> Lab.vitals(JOB, end, Lab.figures(1000, 0.3, 0.6)));
    driven.calmMinutes(JOB, 6);
    driven.minutes(6, end -> Lab.vitals(JOB, end, Lab.figures(1000, 0.3, 0.6)));
    assertThat(driven.rolledBack()).isEmpty();

    driven.minutes(6, end -> Lab.vitals(JOB, end, Lab.figures(1000, 0.3, 0.6)));
    assertRolledBack(driven, "Worse than before at this load: backpressured.");
  }

  @Test
  void hardLimitsHoldInTheSoakToo() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.calmMinutes(JOB, 8);
    driven.minutes(1, end -> Lab.restarting(JOB, end, 3, 0, 0));

    assertRolledBack(driven, "3 restarts");
  }

  @Test
  void inTheSoakTheCountsBeginAnewWithEachVerdict() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.site.trial = Lab.soaking(60);
    driven.calmMinutes(JOB, 6);
    driven.minutes(1, end -> Lab.restarting(JOB, end, 2, 0, 2));
    driven.calmMinutes(JOB, 11);
    driven.minutes(1, end -> Lab.restarting(JOB, end, 2, 0, 2));

    assertThat(driven.lane.trial().soaking()).isTrue();
    assertThat(driven.rolledBack()).isEmpty();
  }

  @Test
  void whatIsBadAtTheEndOfItsSoakIsNotAccepted() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.calmMinutes(JOB, 6);
    driven.minutes(6, end -> Lab.vitals(JOB, end, Lab.figures(1000, 0.3, 0.6)));

    assertRolledBack(driven, "last verdict in the soak is bad");
  }

  @Test
  void silenceInTheSoakIsNoConsent() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.calmMinutes(JOB, 7);
    driven.pass(Lab.DAY);

    assertThat(driven.rolledBack()).isNotEmpty();
  }
}
