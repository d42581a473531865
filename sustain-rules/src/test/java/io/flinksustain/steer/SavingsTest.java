package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Subject;
import io.flinksustain.policy.Saved;
import org.junit.jupiter.api.Test;

class SavingsTest {
  private static final CostEffect QUARTER = new CostEffect("EUR", 876, 219, 0.3, 0.1);

  @Test
  void aStepCountsForItsPartOfWhatTheWholeWaySaves() {
    Saved saved = saved("parallelism", "8", "1", "6", QUARTER);

    assertThat(saved.by()).isEqualTo(Saved.By.COST);
    assertThat(saved.share()).isCloseTo(0.75 * 2 / 7, within(1e-9));
  }

  @Test
  void theWholeWaySavesAllOfIt() {
    assertThat(saved("parallelism", "2", "1", "1", QUARTER).share()).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void withoutAPriceItIsTheShareOfTheKnob() {
    assertThat(saved("parallelism", "8", "1", "6", CostEffect.UNKNOWN))
        .isEqualTo(Saved.ofKnob(0.25));
  }

  @Test
  void whereNoTaskManagerIsGivenBackItIsTheShareOfTheKnobToo() {
    assertThat(saved("parallelism", "4", "3", "3", new CostEffect("EUR", 876, 876, 0.3, 0.3)))
        .isEqualTo(Saved.ofKnobAlone(0.25))
        .hasToString("it takes 25.0 % off its knob, which gives no task manager back");
  }

  @Test
  void whatGivesTheJobMoreIsNotThereToSave() {
    assertThat(saved("parallelism", "4", "8", "5", QUARTER)).isEqualTo(Saved.NOT_ASKED);
  }

  @Test
  void whatIsNotPaidForIsNotThereToSave() {
    assertThat(saved("execution.checkpointing.interval", "60 s", "30 s", "40 s", QUARTER))
        .isEqualTo(Saved.NOT_ASKED);
  }

  private static Saved saved(String knob, String from, String to, String step, CostEffect cost) {
    Recommendation priced = Lab.recommendation(knob, from, to, Subject.JOB, cost);
    return Savings.of(priced, value(from), value(to), value(step));
  }

  private static KnobValue value(String text) {
    return KnobValue.parse(text).orElseThrow();
  }
}
