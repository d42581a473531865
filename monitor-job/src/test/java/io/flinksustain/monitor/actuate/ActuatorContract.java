package io.flinksustain.monitor.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.report.JobRef;
import org.junit.jupiter.api.Test;

/**
 * What every actuator promises, whatever it changes.
 *
 * <p>Before each test the job stands at the expected value of {@link #setting}.
 */
public abstract class ActuatorContract {
  private static final int MOST_LOOKS = 600;

  /** The actuator under test, the same one during a test. */
  protected abstract Actuator actuator();

  /** The job that is there. */
  protected abstract JobRef job();

  /** A setting that can be carried out from where the job stands. */
  protected abstract Setting setting();

  /** Everything that could have changed, as text. */
  protected abstract String state();

  /**
   * What becomes of a command that is carried out: APPLIED, or PROPOSED when it changes nothing.
   */
  protected abstract Result success();

  /** Lets the other side do what it does by itself between two looks. */
  protected void betweenLooks() throws InterruptedException {}

  @Test
  void carriesACommandOut() throws Exception {
    Step end = carryOut(command(), Stage.FRESH);

    assertThat(end.result()).as(end.reason()).isEqualTo(success());
    assertThat(end.reason()).isNotBlank();
  }

  @Test
  void saysWhatItFoundBefore() throws Exception {
    Step first = actuator().look(command(), Stage.FRESH);

    assertThat(first.found())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.knob()).isEqualTo(setting().knob());
              assertThat(found.expected()).isNotBlank();
              assertThat(found.value()).isEqualTo(setting().value());
            });
  }

  @Test
  void carriesTheSameCommandOutOnce() throws Exception {
    carryOut(command(), Stage.FRESH);
    String once = state();

    Step again = carryOut(command(), Stage.FRESH);

    boolean inEffect = success().isInEffect();
    assertThat(again.result().isInEffect()).as(again.reason()).isEqualTo(inEffect);
    assertThat(state()).isEqualTo(once);
  }

  @Test
  void goesOnWhereACrashedOneStopped() throws Exception {
    actuator().look(command(), Stage.FRESH);

    Step end = carryOut(command(), Stage.FRESH);

    assertThat(end.result().isInEffect() || end.result() == Result.PROPOSED)
        .as(end.reason())
        .isTrue();
  }

  @Test
  void rollsBackExactly() throws Exception {
    String before = state();
    if (carryOut(command(), Stage.FRESH).result() != Result.APPLIED) {
      return;
    }
    assertThat(state()).isNotEqualTo(before);

    Step back = carryOut(Commands.rollBack(command()), Stage.FRESH);

    assertThat(back.result()).as(back.reason()).isEqualTo(Result.APPLIED);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void refusesWhenTheJobStandsSomewhereElse() throws Exception {
    String before = state();
    Setting wrong =
        new Setting(
            setting().knob(),
            setting().subject(),
            setting().value() + "1",
            setting().value() + "2");

    Step end = carryOut(Commands.apply("c9", job(), wrong), Stage.FRESH);

    assertThat(end.result()).as(end.reason()).isEqualTo(Result.REFUSED);
    assertThat(end.reason()).contains(setting().knob());
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void refusesAKnobThatItDoesNotKnow() throws Exception {
    String before = state();

    Step end =
        carryOut(
            Commands.apply("c9", job(), Commands.of("sink.batch-size", "1", "2")), Stage.FRESH);

    assertThat(end.result()).isEqualTo(Result.REFUSED);
    assertThat(end.reason()).contains("'sink.batch-size'");
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void refusesAJobThatIsNotThere() throws Exception {
    JobRef gone =
        new JobRef(job().cluster(), job().namespace(), "gone", "0123456789abcdef", "gone");

    Step end = carryOut(Commands.apply("c9", gone, setting()), Stage.FRESH);

    assertThat(end.result()).isEqualTo(Result.REFUSED);
    assertThat(end.reason()).contains("gone");
  }

  @Test
  void beginsNothingAfterTheDeadline() throws Exception {
    String before = state();

    Step end = carryOut(command(), Stage.LATE);

    assertThat(end.result()).as(end.reason()).isEqualTo(Result.UNAVAILABLE);
    assertThat(end.reason()).contains("deadline");
    assertThat(state()).isEqualTo(before);
  }

  protected final Command command() {
    return Commands.apply("c1", job(), setting());
  }

  /** Looks until a look ends the command. */
  protected final Step carryOut(Command command, Stage first) throws InterruptedException {
    Stage stage = first;
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      Step step = actuator().look(command, stage);
      if (step.next() == Step.Next.END) {
        return step;
      }
      stage = step.next() == Step.Next.WATCH ? Stage.BEGUN : stage;
      betweenLooks();
    }
    throw new AssertionError("the command does not end: " + actuator().look(command, stage));
  }
}
