package io.flinksustain.monitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.steer.ChangeState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangesCommandTest {
  private final Typed typed = new Typed();

  @BeforeEach
  void speak() {
    FakePlatform platform = typed.platform.at(Verdicts.NOW);
    platform.say(Verdicts.event("0ld0000", "orders", ChangeState.ACCEPTED, "It is well.", 90));
    platform.say(Verdicts.event(Verdicts.CHANGE, "clicks", ChangeState.PROPOSED, "It idles.", 9));
    platform.say(
        Verdicts.event(Verdicts.CHANGE, "clicks", ChangeState.APPROVED, "Approved by bob.", 3));
  }

  @Test
  void showsWhereEachChangeStands() {
    assertThat(typed.run("changes")).isZero();

    assertThat(typed.lines().stream().map(line -> line.replaceAll(" {2,}", "  ")))
        .containsExactly(
            "CHANGE  JOB  STATE  TURNS  SAVING  FOR  VERDICT  WHY",
            "0ld0000  eu1/payments/orders  accepted  parallelism.default from 2 to 1  90 min  It is"
                + " well.",
            Verdicts.CHANGE
                + "  eu1/payments/clicks  approved  parallelism.default from 2 to 1  3 min"
                + "  Approved by bob.");
  }

  @Test
  void showsOnlyThoseOfAJobOrThoseThatAreOpen() {
    assertThat(typed.run("changes", "orders", "-o", "csv")).isZero();
    assertThat(typed.lines()).hasSize(2).last().asString().startsWith("change,0ld0000,");

    assertThat(typed.run("changes", "--open", "-o", "json")).isZero();
    assertThat(typed.lines()).singleElement().asString().contains(Verdicts.CHANGE);

    assertThat(typed.run("changes", "orders", "--open", "-o", "json")).isZero();
    assertThat(typed.out()).isEmpty();
  }

  @Test
  void showsAllThatHappenedToOneChange() {
    assertThat(typed.run("changes", "--change", "c0ff")).isZero();

    assertThat(typed.lines())
        .containsExactly(
            "TIME      STATE     VERDICT  WHY               NUMBERS",
            "11:51:00  proposed           It idles.",
            "11:57:00  approved           Approved by bob.");
  }

  @Test
  void namesWhatIsNearWhenAnIdIsMistyped() {
    assertThat(typed.run("changes", "--change", "0ld9999")).isEqualTo(ExitCode.USAGE);

    assertThat(typed.errors())
        .containsExactly(
            "sustain: nothing is known of a change '0ld9999'; near are: 0ld0000, "
                + Verdicts.CHANGE);
  }

  @Test
  void saysThatThereIsNoneYet() {
    Typed early = new Typed();

    assertThat(early.run("changes", "-o", "json")).isZero();
    assertThat(early.out()).isEmpty();
    assertThat(early.errors())
        .containsExactly("sustain: there is no change yet: none was proposed on kafka:9092");
    assertThat(early.run("approve", "c0ffee")).isEqualTo(ExitCode.USAGE);
    assertThat(early.errors().get(0)).endsWith("'c0ffee'; there is none yet");
  }
}
