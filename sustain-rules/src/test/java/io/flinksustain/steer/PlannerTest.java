package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Setting;
import io.flinksustain.classify.Subject;
import io.flinksustain.policy.Policy;
import io.flinksustain.policy.PolicyBook;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
  /** A knob of a kind of value, by the unit that its values are written in. */
  private static final Map<String, String> KNOBS =
      Map.of(
          "MiB", "taskmanager.memory.process.size",
          "GiB", "taskmanager.memory.process.size",
          "s", "execution.checkpointing.interval",
          "min", "execution.checkpointing.interval",
          "h", "execution.checkpointing.interval");

  private static final String SLOTS = "taskmanager.numberOfTaskSlots";
  private static final Policy FREE = policy("{}");

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
    "30 s,60 s,0 s,35 s,35 s",
    "800 MiB,1600 MiB,0,900 MiB,900m"
  })
  void aStepStaysWithinTheBoundsOfThePolicy(
      String from, String to, String least, String most, String step) {
    assertThat(plan(from, to, bounded(from, least, most)).setting().value()).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource({"8,20,1,8", "8,20,1,5", "8,1,8,40", "800 MiB,1600 MiB,0,800 MiB"})
  void thereIsNoStepWhereTheBoundsLeaveNoRoom(String from, String to, String least, String most) {
    Plan plan = plan(from, to, bounded(from, least, most));

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

  @ParameterizedTest
  @ValueSource(strings = {"taskmanager.jvm-heap", "taskmanager.count"})
  void theJvmHeapAndTheNumberOfTaskManagersAreForAPerson(String knob) {
    assertThat(Planner.plan(of(knob, "800", "900", Subject.JOB), FREE).refusal())
        .contains("no actuator");
  }

  @Test
  void coresAreNotCountedHoweverTheyAreWritten() {
    Plan plan = Planner.plan(of("kubernetes.taskmanager.cpu", "1", "2", Subject.JOB), FREE);

    assertThat(plan.setting().value()).isEqualTo("1.35");
  }

  @ParameterizedTest
  @CsvSource({"4,2", "8,12", "4,6", "8,2", "80,128"})
  void aParallelismThatWasSnappedToWhatDividesEvenlyIsSetWholeOrNotAtAll(String from, String to) {
    assertThat(parallelism(from, to, FREE).refusal())
        .contains("for a person", "need not divide evenly");
    assertThat(parallelism(from, to, policy("{parallelism: {step: 100 %}}")).setting().value())
        .isEqualTo(to);
  }

  @Test
  void ofAParallelismThatIsOneStepOfTheAdviserASmallerPolicyTakesPart() {
    assertThat(parallelism("8", "10", FREE).setting().value()).isEqualTo("10");
    assertThat(parallelism("8", "10", policy("{parallelism: {step: 20 %}}")).setting().value())
        .isEqualTo("9");
  }

  @Test
  void aKnobThatOnlyTheWholeJobHasIsSetForTheWholeJob() {
    Subject vertex = new Subject("vertex", "v", "map", 1);
    Plan plan =
        Planner.plan(of("taskmanager.memory.network.max", "64 MiB", "80 MiB", vertex), FREE);

    assertThat(plan.setting())
        .isEqualTo(new Setting("taskmanager.memory.network.max", "", "64m", "80m"));
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
    assertThat(parallelism("20", "19", FREE).refusal())
        .isEqualTo(
            "The policy does not allow it: it takes 5.0 % off its knob, and no price of that is"
                + " known, and the least that is worth a change is 10 %, from defaults in"
                + " policy.yaml:1.");
    assertThat(parallelism("20", "18", FREE).takesAway()).isTrue();
    assertThat(parallelism("20", "21", FREE).takesAway()).isFalse();
  }

  @Test
  void fewerSlotsAndRarerCheckpointsTakeNothingAway() {
    for (String knob : List.of(SLOTS, "execution.checkpointing.interval")) {
      Plan plan = Planner.plan(of(knob, "20", "19", Subject.JOB), FREE);

      assertThat(plan.isPossible()).as(knob).isTrue();
      assertThat(plan.takesAway()).as(knob).isFalse();
    }
  }

  @Test
  void whereThePriceIsKnownTheSavingIsThatOfTheCost() {
    CostEffect little = new CostEffect("EUR", 876, 867, 0.3, 0.3);
    CostEffect half = new CostEffect("EUR", 876, 438, 0.3, 0.15);

    assertThat(Planner.plan(priced("20", "13", little), FREE).refusal())
        .contains("it saves 1.0 % of the cost");
    assertThat(Planner.plan(priced("20", "13", half), FREE).isPossible()).isTrue();
    assertThat(Planner.plan(priced("20", "19", half), FREE).isPossible()).isTrue();
  }

  /** What the planner makes of a policy is what the gate of that policy lets through. */
  @RepeatedTest(1000)
  void theGateAgreesWithEveryStepThatIsPlanned(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    String unit = List.of("", " s", " MiB").get(random.nextInt(3));
    String from = 1 + random.nextInt(200) + unit;
    String to = 1 + random.nextInt(200) + unit;
    int least = 1 + random.nextInt(100);
    String fields =
        "{mode: auto, min-saving: 0 %%, step: %d %%, knobs: {%s: {min: %s, max: %s}}}"
            .formatted(
                1 + random.nextInt(100),
                knob(from),
                least + unit,
                least + random.nextInt(99) + unit);
    Plan plan = plan(from, to, policy(fields));

    assertThat(plan.isPossible() || !plan.refusal().startsWith("The policy does not allow it"))
        .as("%s to %s with %s: %s", from, to, fields, plan.refusal())
        .isTrue();
  }

  private static Plan plan(String from, String to, Policy policy) {
    return Planner.plan(of(knob(from), from, to, Subject.JOB), policy);
  }

  /** The knob whose values are written like this one. */
  private static String knob(String value) {
    String[] parts = value.split(" ", 2);
    String plain = value.contains(".") ? "kubernetes.taskmanager.cpu" : SLOTS;
    return parts.length == 2 ? KNOBS.get(parts[1]) : plain;
  }

  private static Recommendation of(String knob, String from, String to, Subject subject) {
    return Lab.recommendation(knob, from, to, subject, CostEffect.UNKNOWN);
  }

  private static Plan parallelism(String from, String to, Policy policy) {
    return Planner.plan(of("parallelism", from, to, Subject.JOB), policy);
  }

  private static Recommendation priced(String from, String to, CostEffect cost) {
    return Lab.recommendation("parallelism", from, to, Subject.JOB, cost);
  }

  private static Policy bounded(String like, String least, String most) {
    return policy("{%s: {min: %s, max: %s}}".formatted(knob(like), least, most));
  }

  private static Policy policy(String knobs) {
    String fields =
        knobs.startsWith("{mode") ? knobs : "{mode: auto, min-saving: 10 %, knobs: " + knobs + '}';
    return PolicyBook.parse("policy.yaml", "defaults: " + fields)
        .effective(Lab.job("fraud"), Map.of());
  }
}
