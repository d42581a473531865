package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Setting;
import io.flinksustain.classify.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
  private static final JobPolicy FREE = policy(Bounds.NONE);

  @ParameterizedTest
  @CsvSource({
    "8,20,10",
    "8,9,9",
    "8,1,6",
    "2,1,1",
    "1,4,2",
    "100,500,135",
    "30 s,60 s,40 s",
    "60 s,30 s,39 s",
    "800 MiB,1077 MiB,1077m",
    "800 MiB,1600 MiB,1080m",
    "2 GiB,1 GiB,1332m",
    "1 GiB,2 GiB,1382m",
    "1 min,2 min,81 s",
    "0.4,0.8,0.54",
    "0.4,0.41,0.41",
    "1.5,1,1",
    "1.5,0.5,0.98"
  })
  void aStepIsAtMost35PercentAndAtLeastTheSmallestThereIs(String from, String to, String step) {
    assertThat(plan(from, to, FREE).setting().value()).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource({
    "8,20,1,9,9",
    "8,20,1,10,10",
    "8,1,7,40,7",
    "2,3,5,40,3",
    "30 s,60 s,0,35,35 s",
    "800 MiB,1600 MiB,0,943718400,900m"
  })
  void aStepStaysWithinTheBoundsOfThePolicy(
      String from, String to, double least, double most, String step) {
    assertThat(plan(from, to, bounded(least, most)).setting().value()).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource({"8,20,1,8", "8,20,1,5", "8,1,8,40", "800 MiB,1600 MiB,0,838860800"})
  void thereIsNoStepWhereTheBoundsLeaveNoRoom(String from, String to, double least, double most) {
    Plan plan = plan(from, to, bounded(least, most));

    assertThat(plan.isPossible()).isFalse();
    assertThat(plan.refusal()).contains("bounds");
  }

  @Test
  void whatWasThereIsExpectedAndCanBePutBack() {
    Setting setting = plan("800 MiB", "1077 MiB", FREE).setting();

    assertThat(setting.expected()).isEqualTo("800m");
    assertThat(setting.reversed().value()).isEqualTo("800m");
    assertThat(setting.reversed().expected()).isEqualTo("1077m");
  }

  @ParameterizedTest
  @CsvSource({"'',8", "4,''", "true,false", "4,4", "1 h,90 s", "4,-1", "1,0", "0 s,60 s"})
  void withoutTwoNumbersOfOneKindItIsForAPerson(String from, String to) {
    Plan plan = plan(from, to, FREE);

    assertThat(plan.isPossible()).isFalse();
    assertThat(plan.refusal()).contains("for a person");
  }

  @Test
  void aKnobThatNoActuatorTurnsIsForAPerson() {
    assertThat(Planner.plan(of("sink.batch-size", "4", "5", Subject.JOB), FREE).refusal())
        .contains("no actuator");
  }

  @Test
  void onlyAVertexHasAValueOfItsOwn() {
    Subject vertex = new Subject("vertex", "v", "map", 1);
    Subject taskManager = new Subject("taskmanager", "tm-1", "", -1);

    assertThat(Planner.plan(of("parallelism", "4", "5", vertex), FREE).setting().subject())
        .isEqualTo("v");
    assertThat(Planner.plan(of("parallelism", "4", "5", taskManager), FREE).setting().subject())
        .isEmpty();
  }

  @Test
  void takingAwayMustBeWorthIt() {
    assertThat(plan("20", "19", FREE).refusal()).contains("saves too little");
    assertThat(plan("20", "18", FREE).takesAway()).isTrue();
    assertThat(plan("20", "21", FREE).takesAway()).isFalse();
  }

  @Test
  void fewerSlotsAndRarerCheckpointsTakeNothingAway() {
    for (String knob :
        List.of("taskmanager.numberOfTaskSlots", "execution.checkpointing.interval")) {
      Plan plan = Planner.plan(of(knob, "20", "19", Subject.JOB), FREE);

      assertThat(plan.isPossible()).as(knob).isTrue();
      assertThat(plan.takesAway()).as(knob).isFalse();
    }
  }

  private static Plan plan(String from, String to, JobPolicy policy) {
    return Planner.plan(of("parallelism", from, to, Subject.JOB), policy);
  }

  private static Recommendation of(String knob, String from, String to, Subject subject) {
    Recommendation r = Lab.recommendation("fraud", knob, from, to, 0);
    return new Recommendation(
        r.job(),
        true,
        r.cause(),
        subject,
        knob,
        from,
        to,
        "",
        "",
        "",
        "",
        "",
        "",
        1,
        0,
        1,
        List.of(),
        CostEffect.UNKNOWN,
        List.of(),
        Conditions.UNKNOWN);
  }

  private static JobPolicy bounded(double least, double most) {
    return policy(new Bounds(least, most));
  }

  private static JobPolicy policy(Bounds bounds) {
    KnobPolicy knob = new KnobPolicy(Mode.AUTO, bounds, 0.35);
    return new JobPolicy(knob, Map.of(), 0.1, 1, 1, Lab.TRIAL);
  }
}
