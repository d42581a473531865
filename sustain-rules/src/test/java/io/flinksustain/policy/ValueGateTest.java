package io.flinksustain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueGateTest {
  private static final String BOUNDS =
      """
      defaults:
        knobs:
          parallelism: {min: 2, max: 64}
          taskmanager.memory.process.size: {max: 16 GiB}
          taskmanager.memory.managed.fraction: {step: 100 %}
      """;

  private final Policy policy = Jobs.policy(BOUNDS);

  @ParameterizedTest
  @CsvSource({
    "8, 10, true",
    "8, 11, false",
    "8, 6, true",
    "8, 5, false",
    "2, 3, true",
    "3, 2, true",
    "2, 1, false",
    "60, 64, true",
    "60, 65, false",
    // Out of bounds already: nearer to them, not farther.
    "100, 80, true",
    "100, 101, false",
    "1, 2, true"
  })
  void holdsBoundsAndStepOfANumber(String current, String proposed, boolean granted) {
    assertThat(ask("parallelism", current, proposed).granted()).isEqualTo(granted);
  }

  @ParameterizedTest
  @CsvSource({
    "taskmanager.memory.process.size, 4096m, 5 GiB, true",
    "taskmanager.memory.process.size, 4g, 5529 MiB, true",
    "taskmanager.memory.process.size, 4g, 5530 MiB, false",
    "taskmanager.memory.process.size, 15 GiB, 17 GiB, false",
    "taskmanager.memory.managed.fraction, 0.4, 0.8, true",
    "taskmanager.memory.managed.fraction, 0.4, 0.81, false",
    // A step of 100 % would reach it.
    "taskmanager.memory.managed.fraction, 0.4, 0, false",
    "execution.checkpointing.interval, 60 s, 81 s, true",
    "execution.checkpointing.interval, 1min, 82 s, false",
    "execution.checkpointing.interval, 60000, 1 min, true"
  })
  void readsValuesAsFlinkAndPeopleWriteThem(
      String knob, String current, String proposed, boolean granted) {
    assertThat(ask(knob, current, proposed).granted()).isEqualTo(granted);
  }

  @Test
  void saysWhatHoldsAValueBack() {
    assertThat(ask("parallelism", "60", "65"))
        .hasToString("no: 65 is above the largest parallelism, 64, from defaults in policy.yaml:3");
    assertThat(ask("parallelism", "2", "1"))
        .hasToString("no: 1 is below the least parallelism, 2, from defaults in policy.yaml:3");
    assertThat(ask("parallelism", "8", "11"))
        .hasToString("no: 11 is too far for one step of parallelism, at most 35 %, built in");
    assertThat(ask("parallelism", "8", "many"))
        .hasToString("no: 'many' is not a whole number, such as 4");
  }

  @Test
  void aValueThatIsNotSetNeedsBothBounds() {
    assertThat(ask("parallelism", "", "8").granted()).isTrue();
    assertThat(ask("parallelism", "", "65").granted()).isFalse();
    assertThat(ask("taskmanager.memory.process.size", "", "1 GiB").reason())
        .contains("not known")
        .contains("give it min and max");
  }

  @Test
  void aKnobThatNoPolicyCanNameStaysAsItIs() {
    assertThat(ask("sink.batch-size", "100", "101"))
        .hasToString("no: no policy can name the knob 'sink.batch-size'");
  }

  @Test
  void wordsHaveNoBounds() {
    assertThat(ask("execution.checkpointing.unaligned.enabled", "false", "true").granted())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0.1, true", "0.5, true", "0.099, false", "0, false", "-0.3, false"})
  void aChangeThatIsThereToSaveMustBeWorthARestart(double share, boolean granted) {
    Policy ten = Jobs.policy("defaults: {min-saving: 10 %}\n");

    assertThat(ten.maySet("parallelism", "20", "18", Saved.ofCost(share)).granted())
        .isEqualTo(granted);
    assertThat(ten.maySet("parallelism", "20", "18", Saved.ofKnob(share)).granted())
        .isEqualTo(granted);
    assertThat(ten.maySet("parallelism", "20", "18", Saved.NOT_ASKED).granted()).isTrue();
  }

  @Test
  void roundingIsNoReasonAgainstASaving() {
    Policy ten = Jobs.policy("defaults: {min-saving: 10 %}\n");
    double share = 1 - 18 / 20.0;

    assertThat(share).isLessThan(0.1);
    assertThat(ten.maySet("parallelism", "20", "18", Saved.ofKnob(share)).granted()).isTrue();
  }

  @Test
  void anySavingWillDoWhereNoneIsAskedFor() {
    Policy none = Jobs.policy("defaults: {min-saving: 0 %}\n");

    assertThat(none.maySet("parallelism", "20", "18", Saved.ofCost(-0.1)).granted()).isTrue();
  }

  @Test
  void saysWhatIsSavedAndOfWhat() {
    assertThat(policy.maySet("parallelism", "20", "19", Saved.ofCost(0.04)))
        .hasToString(
            "no: it saves 4.0 % of the cost, and the least that is worth a change is 5 %, built in");
    assertThat(policy.maySet("parallelism", "20", "19", Saved.ofKnob(0.04)).reason())
        .startsWith("it takes 4.0 % off its knob, and no price of that is known");
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999999999 h", "999999999999999 d"})
  void aTimeThatNoClockCanCountIsTooLongAndNoError(String proposed) {
    assertThat(ask("execution.checkpointing.interval", "60 s", proposed).granted()).isFalse();
    assertThat(ask("execution.checkpointing.interval", proposed, "60 s").granted()).isFalse();
  }

  private Permission ask(String knob, String current, String proposed) {
    return policy.maySet(knob, current, proposed, Saved.NOT_ASKED);
  }
}
