package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.policy.Policy;
import io.flinksustain.policy.PolicyBook;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever asks about a value hears what steering would make of its recommendation. */
class InquiryTest {
  private static final Policy POLICY =
      PolicyBook.parse(
              "policy.yaml",
              "defaults: {mode: auto, min-saving: 10 %, knobs: {parallelism: {min: 2, max: 64}}}")
          .effective(Lab.job("fraud"), Map.of());

  @ParameterizedTest
  @CsvSource({
    "parallelism, 8, 10, true, yes: it begins with the step to 10",
    "taskmanager.numberOfTaskSlots, 8, 20, false, yes: it begins with the step to 10",
    "taskmanager.numberOfTaskSlots, 8, 3, false, yes: it begins with the step to 6",
    "taskmanager.numberOfTaskSlots, 3, 1, false, yes: it begins with the step to 2",
    "parallelism, 8, 6, true, yes: it begins with the step to 6",
    "parallelism, 64, 80, false, no: The bounds of the policy leave no room for it.",
    "execution.checkpointing.interval, 60 s, 120 s, false, yes: it begins with the step to 81 s",
    "execution.checkpointing.interval, 60 s, 80 s, true, yes: it begins with the step to 80 s",
    "taskmanager.memory.task.heap.size, 8 MiB, 9 MiB, true, yes: it begins with the step to 9m"
  })
  void saysWhetherAValueMayBeSetAtOnceAndByWhichStep(
      String knob, String current, String value, boolean atOnce, String planned) {
    Inquiry inquiry = Inquiry.of(POLICY, knob, current, value);

    assertThat(inquiry.atOnce().granted()).isEqualTo(atOnce);
    assertThat(inquiry.planned()).isEqualTo(planned);
  }

  @ParameterizedTest
  @CsvSource({"8, 20", "8, 3", "3, 1"})
  void aParallelismThatOneStepDoesNotReachIsForAPerson(String current, String value) {
    assertThat(Inquiry.of(POLICY, "parallelism", current, value).planned())
        .startsWith("no: It is for a person");
  }

  @ParameterizedTest
  @CsvSource({"20, 19", "20, 18", "8, 7", "8, 1", "1, 2", "40, 64", "64, 65"})
  void isWhatSteeringPlans(String current, String value) {
    Plan plan =
        Planner.plan(Lab.recommendation("fraud", "parallelism", current, value, Lab.START), POLICY);

    assertThat(Inquiry.of(POLICY, "parallelism", current, value).plan()).isEqualTo(plan);
  }

  @Test
  void whatSavesTooLittleIsNotAllowed() {
    Inquiry inquiry = Inquiry.of(POLICY, "parallelism", "20", "19");

    assertThat(inquiry.atOnce().reason()).contains("5.0 % off its knob");
    assertThat(inquiry.planned()).startsWith("no: ").contains("5.0 % off its knob");
  }

  @Test
  void withoutTheValueOfNowOnlyTheBoundsAreJudged() {
    Inquiry inquiry = Inquiry.of(POLICY, "parallelism", "", "65");

    assertThat(inquiry.atOnce().reason()).contains("above the largest parallelism, 64");
    assertThat(inquiry.plan()).isNull();
    assertThat(inquiry.planned()).isEqualTo("it depends on where the knob stands now");
  }

  @Test
  void whatNoActuatorTurnsIsForAPerson() {
    Inquiry inquiry = Inquiry.of(POLICY, "sink.batch-size", "100", "120");

    assertThat(inquiry.atOnce().granted()).isFalse();
    assertThat(inquiry.planned()).contains("sink.batch-size is for a person to turn");
  }
}
