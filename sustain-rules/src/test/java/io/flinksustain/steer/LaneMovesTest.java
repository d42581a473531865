package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.policy.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A policy moves jobs to other lanes, also while their changes are in flight. */
class LaneMovesTest {
  private static final String AUTO = Lab.policy(Mode.AUTO);
  private static final int STEPS = 300;
  private static final String[] JOBS = {"fraud", "shop"};
  private static final String[] LANES = {"left", "middle", "right"};

  private final DrivenFleet driven = new DrivenFleet();
  private final Map<String, ChangeState> states = new HashMap<>();
  private int movedInFlight;

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @BeforeEach
  void opposite() {
    driven.policy("fraud", "left", AUTO);
    driven.policy("shop", "right", AUTO);
  }

  @Test
  void aChangeIsWatchedAndAcceptedInTheLaneWhereItWasBegun() {
    settling("fraud");
    driven.policy("fraud", "right", AUTO);
    driven.calmMinutes("fraud", 15);

    assertThat(driven.lane("left").ended())
        .extracting(Change::state)
        .containsExactly(ChangeState.ACCEPTED);
    assertThat(driven.all(Action.ROLL_BACK)).isEmpty();
  }

  @Test
  void aChangeIsTakenBackInTheLaneWhereItWasBegun() {
    settling("fraud");
    driven.policy("fraud", "right", AUTO);
    driven.pass(Lab.MINUTE);
    driven.hear(Lab.restarting("fraud", driven.now, 9, 0, 0));
    driven.answer(driven.last(), Result.APPLIED);

    assertThat(driven.all(Action.ROLL_BACK)).hasSize(1);
    assertThat(driven.lane("left").ended())
        .extracting(Change::state)
        .containsExactly(ChangeState.ROLLED_BACK);
  }

  @Test
  void theNewLaneBeginsNothingMeanwhileAndSaysWhy() {
    settling("fraud");
    driven.policy("fraud", "right", AUTO);
    driven.hear(Lab.parallelism("fraud", 5, 6, driven.now + 1));
    driven.calmMinutes("fraud", 5);

    assertThat(driven.all(Action.APPLY)).hasSize(1);
    assertThat(driven.lane("right").waiting().get(0).reason())
        .isEqualTo("It waits for lane left, in which a change of the job is not over.");
  }

  @Test
  void onceItIsOverTheNewLaneGoesByNewAdviceAndLearnsTheJobAnew() {
    settling("fraud");
    driven.policy("fraud", "right", AUTO);
    driven.hear(Lab.parallelism("fraud", 5, 6, driven.now + 1));
    driven.calmMinutes("fraud", 15);
    driven.pass(Lab.MINUTE);
    assertThat(driven.events.get(driven.events.size() - 1).reason())
        .isEqualTo("The job was changed since, in lane left.");

    driven.hear(Lab.parallelism("fraud", 5, 6, driven.now));
    assertThat(driven.all(Action.APPLY)).hasSize(1);
    driven.calmMinutes("fraud", 4);
    assertThat(driven.all(Action.APPLY)).hasSize(2);
    assertThat(driven.lane("right").inFlight()).isNotNull();
  }

  @Test
  void whatWaitsInTheLaneThatAJobLeavesIsDropped() {
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.policy("fraud", "right", AUTO);
    driven.calmMinutes("fraud", 5);

    assertThat(driven.commands).isEmpty();
    assertThat(driven.lane("left").waiting()).isEmpty();
    assertThat(driven.events.get(driven.events.size() - 1).reason())
        .isEqualTo("The policy moved its job to lane right.");
  }

  @Test
  void whatIsHeardAgainAfterAMoveIsNotTakenForNew() {
    Recommendation r = Lab.parallelism("fraud", 4, 5, driven.now);
    driven.hear(r);
    driven.policy("fraud", "right", AUTO);
    driven.hear(r);

    assertThat(driven.lane("right").waiting()).isEmpty();
  }

  @Test
  void anOrderAboutTheJobReachesItsChangeWhereverThatIs() {
    settling("fraud");
    driven.policy("fraud", "right", AUTO);
    Scope moved = Scope.ofJob("right", Lab.job("fraud").key());
    driven.order(by -> new Control.RevertAll(by, moved));

    assertThat(driven.last().action()).isEqualTo(Action.ROLL_BACK);
  }

  @Test
  void whatIsToBeTakenBackWaitsForTheChangeOfItsJobInAnotherLane() {
    settling("fraud");
    driven.calmMinutes("fraud", 25);
    driven.policy("fraud", "right", AUTO);
    driven.hear(Lab.parallelism("fraud", 5, 6, driven.now));
    assertThat(driven.lane("right").inFlight()).isNotNull();
    driven.order(by -> new Control.RevertAll(by, Scope.ofLane("left")));
    driven.pass(Lab.MINUTE);

    assertThat(driven.all(Action.ROLL_BACK)).isEmpty();
    assertThat(driven.events.get(driven.events.size() - 1).reason())
        .isEqualTo(
            "It is to be taken back by order, once its change in flight in lane right is over.");

    driven.answer(driven.last(), Result.REFUSED);
    driven.pass(Lab.MINUTE);
    assertThat(driven.all(Action.ROLL_BACK)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverMovesAJobHasOneChangeAtATimeAndItEndsWhereItBegan(int seed) {
    run(seed);
    resumeEverything();
    for (int day = 0; day < 3; day++) {
      driven.pass(Lab.DAY);
      answerRollBacks();
    }

    assertThat(states.values()).noneMatch(ChangeState::isArmed);
  }

  @Test
  void theHistoriesMoveJobsInFlightAndGoOnInTheNewLane() {
    int moved = 0;
    long lanes = 0;
    for (int seed : seeds().toArray()) {
      LaneMovesTest one = new LaneMovesTest();
      one.opposite();
      one.run(seed);
      moved += one.movedInFlight;
      lanes += one.driven.begunIn.values().stream().distinct().count();
    }

    assertThat(moved).isGreaterThan(100);
    assertThat(lanes).isGreaterThan(300);
  }

  private void run(int seed) {
    driven.witness = this::audit;
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      happen(random);
    }
  }

  private void happen(Random random) {
    int what = random.nextInt(20);
    if (what < 11) {
      minute(random);
    } else if (what < 14) {
      answer(random);
    } else if (what < 17) {
      recommend(random);
    } else if (what < 19) {
      move(random);
    } else {
      order(random);
    }
  }

  private void minute(Random random) {
    driven.pass(Lab.MINUTE);
    for (String job : JOBS) {
      driven.hear(
          random.nextInt(40) == 0
              ? Lab.restarting(job, driven.now, random.nextInt(4), 0, 1)
              : Lab.calm(job, driven.now));
    }
  }

  private void answer(Random random) {
    if (!driven.commands.isEmpty()) {
      int back = random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(driven.commands.size());
      Command command = driven.commands.get(driven.commands.size() - back);
      driven.answer(
          command,
          random.nextInt(4) > 0
              ? Result.APPLIED
              : Result.values()[random.nextInt(Result.values().length)]);
    }
  }

  private void answerRollBacks() {
    List.copyOf(driven.all(Action.ROLL_BACK))
        .forEach(command -> driven.answer(command, Result.APPLIED));
  }

  private void resumeEverything() {
    for (String lane : LANES) {
      driven.order(by -> new Control.Resume(by, Scope.ofLane(lane)));
      driven.order(by -> new Control.Resume(by, Scope.ofJob(lane, Lab.job(JOBS[0]).key())));
    }
  }

  private void recommend(Random random) {
    int current = 1 + random.nextInt(20);
    String job = JOBS[random.nextInt(JOBS.length)];
    driven.now++;
    driven.hear(Lab.parallelism(job, current, Lab.proposed(current, random), driven.now));
  }

  private void move(Random random) {
    String job = JOBS[random.nextInt(JOBS.length)];
    String to = LANES[random.nextInt(LANES.length)];
    boolean elsewhere =
        driven.site.fleet.inFlightIn(Lab.job(job).key()).filter(in -> !in.equals(to)).isPresent();
    movedInFlight += elsewhere ? 1 : 0;
    driven.policy(job, to, AUTO);
  }

  private void order(Random random) {
    Scope scope =
        random.nextBoolean()
            ? Scope.ofLane(LANES[random.nextInt(LANES.length)])
            : Scope.ofJob(LANES[random.nextInt(LANES.length)], Lab.job(JOBS[0]).key());
    switch (random.nextInt(5)) {
      case 0 -> driven.order(by -> new Control.RevertAll(by, scope));
      case 1 -> driven.order(by -> new Control.StopAll(by, scope));
      case 2 -> driven.order(by -> new Control.Pause(by, scope));
      default -> resumeEverything();
    }
  }

  private void audit(Step step) {
    Lane lane = step.lane();
    step.events().forEach(event -> states.put(event.change(), event.state()));
    for (Command command : step.commands()) {
      if (command.action() == Action.APPLY) {
        noOtherLaneHasAHandOn(command.job().key(), lane.name());
        assertThat(driven.site.policy(command.job()).lane()).isEqualTo(lane.name());
      } else {
        assertThat(lane.name()).isEqualTo(driven.begunIn.get(command.change()));
        noOtherLaneHasInFlight(command.job().key(), lane.name());
      }
    }
  }

  private void noOtherLaneHasAHandOn(String job, String lane) {
    noOtherLaneHasInFlight(job, lane);
    for (String other : driven.site.fleet.names()) {
      assertThat(driven.lane(other).toRevert())
          .noneMatch(change -> change.jobKey().equals(job) && !other.equals(lane));
    }
  }

  private void noOtherLaneHasInFlight(String job, String lane) {
    for (String other : driven.site.fleet.names()) {
      Change change = driven.lane(other).inFlight();
      assertThat(other.equals(lane) || change == null || !change.jobKey().equals(job)).isTrue();
    }
  }

  /** A change of a job that is known well is in effect, in the lane of its policy. */
  private void settling(String job) {
    driven.calmMinutes(job, 3);
    driven.hear(Lab.parallelism(job, 4, 5, driven.now));
    driven.answer(driven.last(), Result.APPLIED);
  }
}
