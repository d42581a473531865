package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.policy.Mode;
import io.flinksustain.report.JobRef;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartingTest {
  private static final String MEMORY = "taskmanager.memory.process.size";

  private final DrivenLane driven = new DrivenLane();

  @BeforeEach
  void optIn() {
    driven.policy("fraud", Lab.policy(Mode.AUTO));
  }

  @Test
  void aWellKnownJobBeginsAtOnceWithTheRollBackArmed() {
    driven.calmMinutes("fraud", 3);
    driven.hear(Lab.parallelism("fraud", 8, 10, driven.now));

    Command apply = driven.last();
    assertThat(apply.action()).isEqualTo(Action.APPLY);
    assertThat(apply.id()).isEqualTo(apply.change() + "/apply");
    assertThat(apply.settings()).containsExactly(new Setting("parallelism", "", "8", "10"));
    assertThat(apply.deadline()).isEqualTo(driven.now + Lab.LANE.commandMs());
    assertThat(driven.lane.inFlight().armed().rollBack().settings())
        .containsExactly(new Setting("parallelism", "", "10", "8"));
    assertThat(driven.state()).isEqualTo(ChangeState.APPLYING);
  }

  @Test
  void aJobOfWhichNothingIsKnownWaits() {
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    assertWaits("no recent ones");

    driven.calmMinutes("fraud", 2);
    assertWaits("to know the job at this load");

    driven.calmMinutes("fraud", 1);
    assertThat(driven.applied()).hasSize(1);
  }

  @Test
  void incompleteFiguresBeginNothing() {
    driven.calmMinutes("fraud", 3);
    driven.minutes(1, end -> Lab.incomplete("fraud", end));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));

    assertWaits("not complete");
  }

  @Test
  void oldFiguresBeginNothing() {
    driven.calmMinutes("fraud", 3);
    driven.pass(Lab.LANE.evidenceMs() + 1);
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));

    assertWaits("no recent ones");
  }

  @Test
  void figuresFromTheFutureBeginNothing() {
    driven.calmMinutes("fraud", 3);
    driven.hear(Lab.calm("fraud", driven.now + Lab.DAY));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));

    assertWaits("no recent ones");
  }

  @Test
  void aJobThatRestartsIsLeftAlone() {
    driven.calmMinutes("fraud", 3);
    driven.minutes(1, end -> Lab.restarting("fraud", end, 1, 0, 0));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));

    assertWaits("at its work");
  }

  @Test
  void anUnusualLoadIsNoTimeToBegin() {
    driven.calmMinutes("fraud", 3);
    driven.minutes(1, end -> Lab.vitals("fraud", end, Lab.figures(3000, 0, 0.9)));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));

    assertWaits("to know the job at this load");
  }

  @Test
  void aJobIsSeenAfterAChangeBeforeItsNextOneBegins() {
    DrivenLane taken = DrivenLane.applying("fraud", 4, 5);
    taken.now++;
    taken.hear(Lab.recommendation("fraud", MEMORY, "800 MiB", "900 MiB", taken.now));
    taken.answer(taken.last(), Result.FAILED);
    taken.answer(taken.last(), Result.APPLIED);
    assertThat(taken.applied()).hasSize(1);
    assertThat(taken.lane.waiting().get(0).reason()).contains("since its last change");

    taken.calmMinutes("fraud", 2);
    assertThat(taken.applied()).hasSize(1);
    taken.calmMinutes("fraud", 1);
    assertThat(taken.applied()).hasSize(2);
  }

  @Test
  void adviceOnAJobThatWasRedeployedSinceBeginsNothing() {
    driven.calmMinutes("fraud", 3);
    driven.minutes(1, StartingTest::redeployed);
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));

    assertWaits("advice on the job of now");
  }

  @Test
  void whatAPersonApprovedIsNotMadeAnotherStepByALaterPolicy() {
    driven.policy("fraud", Lab.policy(Mode.APPROVE));
    driven.calmMinutes("fraud", 3);
    driven.hear(Lab.parallelism("fraud", 8, 10, driven.now));
    driven.policy("fraud", Lab.policy(Mode.APPROVE, 1, 9));
    String id = driven.lane.waiting().get(0).id();
    driven.order(by -> new Control.Approve(by, Scope.EVERYTHING, id));
    assertWaits("another step");

    driven.now++;
    driven.hear(Lab.parallelism("fraud", 8, 10, driven.now));
    assertThat(driven.lane.waiting()).hasSize(1);
    assertThat(driven.lane.waiting().get(0).state()).isEqualTo(ChangeState.PROPOSED);
    assertThat(driven.lane.waiting().get(0).plan().setting().value()).isEqualTo("9");
  }

  @Test
  void flinksAutoscalerKeepsItsKnobs() {
    driven.minutes(3, end -> autoscaled(end, Autoscaled.YES));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    assertWaits("autoscaler");

    driven.now++;
    driven.hear(Lab.recommendation("fraud", MEMORY, "800 MiB", "900 MiB", driven.now));
    assertThat(driven.applied()).hasSize(1);
  }

  @Test
  void whereNobodyKnowsOfAnAutoscalerItMayHaveAHandOnItsKnobs() {
    driven.minutes(3, end -> autoscaled(end, Autoscaled.UNKNOWN));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    assertWaits("to know whether Flink's autoscaler has a hand");

    driven.minutes(1, end -> autoscaled(end, Autoscaled.NO));
    assertThat(driven.applied()).hasSize(1);
  }

  @Test
  void theEndOfAFreezeIsWaitedFor() {
    driven.site.open = false;
    driven.calmMinutes("fraud", 3);
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    assertWaits("frozen until");

    driven.site.open = true;
    driven.pass(Steering.LOOK_MS);
    assertThat(driven.applied()).hasSize(1);
  }

  @Test
  void whatAChangeWaitsForIsSaidOnce() {
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    int said = driven.events.size();
    driven.pass(30 * Lab.MINUTE);

    assertThat(driven.events).hasSize(said);
  }

  @Test
  void aPolicyThatBecameStricterHolds() {
    driven.site.open = false;
    driven.calmMinutes("fraud", 3);
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.site.open = true;

    driven.policy("fraud", Lab.policy(Mode.APPROVE));
    driven.calmMinutes("fraud", 1);
    assertWaits("a person's word");
    driven.policy("fraud", Lab.policy(Mode.ADVISE));
    driven.calmMinutes("fraud", 1);
    assertWaits("advise only: mode of parallelism: advise");
    driven.policy("fraud", Lab.policy(Mode.AUTO, 1, 4));
    driven.calmMinutes("fraud", 1);
    assertWaits("bounds");
  }

  @Test
  void theBudgetOfADayIsNotExceeded() {
    driven.site.lane =
        new LanePolicy(Lab.MINUTE, Lab.MINUTE, 2 * Lab.MINUTE, 1, Lab.DAY, Lab.MINUTE);
    driven.calmMinutes("fraud", 3);
    for (int proposed = 5; proposed < 9; proposed++) {
      driven.now++;
      driven.hear(Lab.parallelism("fraud", proposed - 1, proposed, driven.now));
      driven.answer(driven.last(), Result.REFUSED);
    }
    assertWaits("the budget of lane eu1/payments is used up", 3);

    driven.now = Lab.START + Lab.DAY;
    driven.hear(Lab.parallelism("fraud", 8, 9, driven.now));
    driven.calmMinutes("fraud", 5);
    assertThat(driven.applied()).hasSize(4);
  }

  @Test
  void oneChangeAtATimeHasTheLane() {
    driven.policy("other", Lab.policy(Mode.AUTO));
    driven.calmMinutes("fraud", 3);
    driven.calmMinutes("other", 3);
    driven.hear(Lab.calm("fraud", driven.now));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.hear(Lab.parallelism("other", 4, 5, driven.now));
    assertThat(driven.applied()).hasSize(1);

    driven.answer(driven.last(), Result.REFUSED);
    assertThat(driven.applied())
        .extracting(command -> command.job().deployment())
        .containsExactly("fraud", "other");
  }

  @Test
  void theLeastCriticalJobIsFirstAndThenTheSmallest() {
    driven.site.open = false;
    driven.policy("fraud", Lab.policy(Mode.AUTO, 5));
    driven.policy("small", Lab.policy(Mode.AUTO, 5));
    driven.policy("minor", Lab.policy(Mode.AUTO, 9));
    for (int minute = 0; minute < 3; minute++) {
      driven.pass(Lab.MINUTE);
      driven.hear(sized("fraud", 9));
      driven.hear(sized("small", 2));
      driven.hear(sized("minor", 99));
    }
    for (String job : new String[] {"fraud", "small", "minor"}) {
      driven.hear(Lab.parallelism(job, 4, 5, driven.now));
    }
    driven.site.open = true;
    driven.take(driven.steering.onTimer(driven.lane, driven.now));
    driven.answer(driven.last(), Result.REFUSED);
    driven.answer(driven.last(), Result.REFUSED);

    assertThat(driven.applied())
        .extracting(command -> command.job().deployment())
        .containsExactly("minor", "small", "fraud");
  }

  @Test
  void waitsForRoomWhileAPodOfTheJobHasNoNode() {
    driven.hear(Lab.unplaced("fraud", driven.now, "No node has room for tm-2: all are full"));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));

    assertThat(driven.commands).isEmpty();
    assertThat(driven.lane.waiting().get(0).reason())
        .isEqualTo("It waits for room. No node has room for tm-2: all are full");
  }

  private Vitals sized(String job, int slots) {
    Figures figures = Lab.figures(1000, 0, 0.6);
    return new Vitals(
        Lab.job(job),
        driven.now - Lab.MINUTE,
        driven.now,
        true,
        true,
        figures,
        0,
        0,
        0,
        slots,
        Autoscaled.NO,
        "",
        List.of());
  }

  private static Vitals redeployed(long end) {
    Vitals v = Lab.calm("fraud", end);
    JobRef job = new JobRef("eu1", "payments", "fraud", "b2", "fraud");
    return new Vitals(
        job, v.start(), end, true, true, v.figures(), 0, 0, 0, 4, Autoscaled.NO, "", List.of());
  }

  private static Vitals autoscaled(long end, Autoscaled by) {
    Vitals v = Lab.calm("fraud", end);
    return new Vitals(
        v.job(), v.start(), end, true, true, v.figures(), 0, 0, 0, 4, by, "", List.of());
  }

  private void assertWaits(String why) {
    assertWaits(why, 0);
  }

  private void assertWaits(String why, int begun) {
    assertThat(driven.lane.waiting().get(0).reason()).contains(why);
    assertThat(driven.events.get(driven.events.size() - 1).reason()).contains(why);
    assertThat(driven.applied()).hasSize(begun);
  }
}
