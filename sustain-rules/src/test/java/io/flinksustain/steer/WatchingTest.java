package io.flinksustain.steer;

import static io.flinksustain.steer.RolledBack.assertRolledBack;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Result;
import io.flinksustain.report.JobRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WatchingTest {
  private static final String JOB = "fraud";

  @Test
  void aGoodChangeSettlesIsObservedAndAccepted() {
    DrivenLane driven = DrivenLane.settling(JOB, 4, 5);
    driven.calmMinutes(JOB, 15);

    assertThat(driven.state()).isEqualTo(ChangeState.ACCEPTED);
    assertThat(driven.rolledBack()).isEmpty();
    assertThat(driven.lane.trial()).isNull();
    assertThat(driven.events)
        .extracting(ChangeEvent::state)
        .containsSubsequence(
            ChangeState.APPLYING,
            ChangeState.SETTLING,
            ChangeState.OBSERVING,
            ChangeState.ACCEPTED);
    assertThat(driven.events)
        .extracting(ChangeEvent::verdict)
        .filteredOn(v -> v != null)
        .hasSize(4)
        .containsOnly(Verdict.PASS);
  }

  @Test
  void nothingIsAcceptedBeforeItsTimeIsOver() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.calmMinutes(JOB, 5);
    assertThat(driven.lane.trial().soaking()).isFalse();
    driven.calmMinutes(JOB, 6);
    assertThat(driven.lane.trial().soaking()).isTrue();
    assertThat(driven.state()).isEqualTo(ChangeState.OBSERVING);

    driven.calmMinutes(JOB, 1);
    assertThat(driven.state()).isEqualTo(ChangeState.ACCEPTED);
  }

  @Test
  void aRefusedCommandEndsTheChangeAndNothingIsRolledBack() {
    DrivenLane driven = DrivenLane.applying(JOB, 4, 5);
    driven.answer(driven.last(), Result.REFUSED);

    assertThat(driven.state()).isEqualTo(ChangeState.FAILED);
    assertThat(driven.rolledBack()).isEmpty();
    assertThat(driven.nextTimer).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void whatIsWrittenDownForAPersonIsHandedOver() {
    DrivenLane driven = DrivenLane.applying(JOB, 4, 5);
    driven.answer(driven.last(), Result.PROPOSED);

    assertThat(driven.state()).isEqualTo(ChangeState.HANDED_OVER);
    assertThat(driven.rolledBack()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Result.class,
      names = {"FAILED", "UNAVAILABLE"})
  void whatMayBeInEffectInPartIsRolledBack(Result result) {
    DrivenLane driven = DrivenLane.applying(JOB, 4, 5);
    driven.answer(driven.last(), result);

    assertRolledBack(driven, "It is " + result);
  }

  @Test
  void aCommandWithoutAnOutcomeIsRolledBack() {
    DrivenLane driven = DrivenLane.applying(JOB, 4, 5);
    driven.pass(Lab.LANE.commandMs() + Lab.LANE.outcomeMs() - 1);
    assertThat(driven.rolledBack()).isEmpty();

    driven.pass(1);
    assertRolledBack(driven, "No outcome");
  }

  @Test
  void silenceIsRolledBackByTheClock() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.pass(Lab.TRIAL.silenceMs() - 1);
    assertThat(driven.rolledBack()).isEmpty();

    driven.pass(1);
    assertRolledBack(driven, "fell silent");
  }

  @Test
  void incompleteWindowsAreSilenceToo() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.minutes(5, end -> Lab.incomplete(JOB, end));

    assertRolledBack(driven, "fell silent");
  }

  @Test
  void aJobThatDoesNotGetBackToItsWorkIsRolledBack() {
    DrivenLane driven = DrivenLane.settling(JOB, 4, 5);
    driven.minutes(10, end -> Lab.restarting(JOB, end, 0, 0, 0));

    assertRolledBack(driven, "did not get back to its work");
  }

  @Test
  void aJobWithItsBacklogIsNotSettled() {
    DrivenLane driven = DrivenLane.settling(JOB, 4, 5);
    driven.minutes(3, end -> Lab.vitals(JOB, end, lagging(100)));
    assertThat(driven.state()).isEqualTo(ChangeState.SETTLING);

    driven.minutes(1, end -> Lab.vitals(JOB, end, lagging(5)));
    assertThat(driven.state()).isEqualTo(ChangeState.OBSERVING);
  }

  @ParameterizedTest
  @CsvSource({"3,0,0,restarts", "0,1,0,OOM kills", "0,0,3,checkpoints"})
  void harmIsRolledBackAtOnceAlsoWhileTheJobSettles(
      int restarts, int oomKills, int checkpoints, String why) {
    DrivenLane driven = DrivenLane.settling(JOB, 4, 5);
    driven.minutes(1, end -> Lab.restarting(JOB, end, restarts, oomKills, checkpoints));

    assertRolledBack(driven, why);
  }

  @Test
  void theRestartOfTheChangeItselfIsTolerated() {
    DrivenLane driven = DrivenLane.settling(JOB, 4, 5);
    driven.minutes(1, end -> Lab.restarting(JOB, end, 1, 0, 1));

    assertThat(driven.rolledBack()).isEmpty();
  }

  @Test
  void backpressureOverItsLimitIsRolledBackAtOnce() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.minutes(1, end -> Lab.vitals(JOB, end, Lab.figures(5000, 0.6, 0.6)));

    assertRolledBack(driven, "backpressured is 60 %");
  }

  @Test
  void lagOverItsLimitIsRolledBackAtOnce() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.minutes(1, end -> Lab.vitals(JOB, end, lagging(400)));

    assertRolledBack(driven, "lag is 400 s");
  }

  @Test
  void figuresOfAnIncompleteWindowAreNoReasonToTakeBack() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.pass(Lab.MINUTE);
    Vitals v = Lab.incomplete(JOB, driven.now);
    Figures bad = Lab.figures(1000, 0.9, 0.6);
    driven.hear(
        new Vitals(
            v.job(),
            v.start(),
            v.end(),
            false,
            true,
            bad,
            0,
            0,
            0,
            v.slots(),
            Autoscaled.NO,
            "",
            List.of()));

    assertThat(driven.state()).isEqualTo(ChangeState.OBSERVING);
  }

  @Test
  void oneBadVerdictIsForgivenAndTheSecondIsNot() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.minutes(2, end -> Lab.vitals(JOB, end, Lab.figures(1000, 0.3, 0.6)));
    assertThat(driven.state()).isEqualTo(ChangeState.OBSERVING);
    driven.calmMinutes(JOB, 2);
    driven.minutes(2, end -> Lab.vitals(JOB, end, Lab.figures(1000, 0.3, 0.6)));

    assertRolledBack(driven, "Worse than before at this load: backpressured.");
  }

  @Test
  void withoutFiguresAnObservationWaitsAndThenSaysNothing() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.minutes(3, end -> Lab.incomplete(JOB, end));
    assertThat(driven.lane.inFlight().score()).isEqualTo(Score.NONE);

    driven.minutes(1, end -> Lab.incomplete(JOB, end));
    assertThat(driven.lane.inFlight().score()).isEqualTo(new Score(0, 0, 0, 1));
  }

  @Test
  void anotherLoadDecidesNothingAndIsRolledBackInTheEnd() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.minutes(29, end -> Lab.vitals(JOB, end, Lab.figures(9000, 0, 0.6)));
    assertThat(driven.state()).isEqualTo(ChangeState.OBSERVING);
    assertThat(driven.lane.inFlight().score().inconclusive()).isEqualTo(14);

    driven.minutes(1, end -> Lab.vitals(JOB, end, Lab.figures(9000, 0, 0.6)));
    assertRolledBack(driven, "decided nothing in time");
  }

  @Test
  void aWindowThatCameBeforeChangesNothing() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    Lane before = driven.lane;
    driven.hear(Lab.restarting(JOB, driven.now, 9, 9, 9));
    driven.hear(Lab.restarting(JOB, driven.now - Lab.MINUTE, 9, 9, 9));

    assertThat(driven.lane).isEqualTo(before);
    assertThat(driven.rolledBack()).isEmpty();
  }

  @Test
  void windowsOfOtherJobsSayNothingAboutThisOne() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.minutes(1, end -> Lab.restarting("other", end, 9, 9, 9));

    assertThat(driven.state()).isEqualTo(ChangeState.OBSERVING);
  }

  @Test
  void aJobInFlightTeachesNothingAndAnAcceptedOneIsLearntAnew() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    Baseline before = driven.site.baseline(Lab.job(JOB));
    driven.calmMinutes(JOB, 11);
    assertThat(driven.site.baseline(Lab.job(JOB))).isEqualTo(before);

    driven.calmMinutes(JOB, 3);
    assertThat(driven.state()).isEqualTo(ChangeState.ACCEPTED);
    assertThat(driven.site.baseline(Lab.job(JOB)).bands())
        .singleElement()
        .satisfies(band -> assertThat(band.windows()).isLessThan(3));
  }

  @Test
  void aPodWithoutANodeTakesBackWhatSettles() {
    DrivenLane driven = DrivenLane.settling(JOB, 4, 5);
    driven.pass(Lab.MINUTE);
    driven.hear(Lab.unplaced(JOB, driven.now, "No node has room for tm-2: 0/3 are available"));

    assertRolledBack(driven, "No node has room for tm-2: 0/3 are available");
  }

  @Test
  void aPodWithoutANodeTakesBackWhatIsObserved() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.pass(Lab.MINUTE);
    driven.hear(Lab.unplaced(JOB, driven.now, "No node has room for tm-2: 0/3 are available"));

    assertRolledBack(driven, "No node has room for tm-2: 0/3 are available");
  }

  @Test
  void aPodThatWaitsForANodeSinceAShortWhileDecidesNothing() {
    DrivenLane driven = DrivenLane.observing(JOB, 4, 5);
    driven.minutes(3, end -> Lab.incomplete(JOB, end));

    assertThat(driven.state()).isEqualTo(ChangeState.OBSERVING);
    assertThat(driven.rolledBack()).isEmpty();
    assertThat(driven.lane.inFlight().score().row()).isNotPositive();
  }

  @Test
  void theRollBackGoesToTheJobAsItIsCalledThen() {
    DrivenLane driven = DrivenLane.settling(JOB, 4, 5);
    JobRef redeployed = new JobRef("eu1", "payments", JOB, "b2", JOB);
    driven.pass(Lab.MINUTE);
    Vitals v = Lab.restarting(JOB, driven.now, 9, 0, 0);
    driven.hear(
        new Vitals(
            redeployed,
            v.start(),
            v.end(),
            true,
            true,
            v.figures(),
            9,
            0,
            0,
            4,
            Autoscaled.NO,
            "",
            List.of()));

    assertThat(driven.last().job()).isEqualTo(redeployed);
  }

  private static Figures lagging(double seconds) {
    return Lab.figures(1000, 0, 0.6).mean(0, new Figures(Map.of(Figure.LAG, seconds)));
  }
}
