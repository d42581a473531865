package io.flinksustain.monitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.steer.ChangeState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchCommandTest {
  private final Typed typed = new Typed();

  @BeforeEach
  void speak() {
    FakePlatform platform = typed.platform.at(Verdicts.NOW);
    platform.say(Verdicts.slowSink("store", 10));
    platform.later(() -> platform.say(Verdicts.slowSink("store", 0)));
    platform.later(() -> platform.say(Verdicts.healthy("store", 0)));
    platform.later(
        () ->
            platform.say(
                Verdicts.event("c0ffee", "store", ChangeState.SUPERSEDED, "It is well.", 0)));
  }

  @Test
  void writesALineForWhatIsNewWhereNobodySeesItDrawn() {
    assertThat(typed.run("watch", "--for", "5s")).isZero();

    assertThat(typed.lines())
        .containsExactly(
            "11:50:00  eu1/payments/store  slow-sink at \"store: Writer\"  store: Writer is busy 98 %"
                + " of the time.",
            "12:00:00  eu1/payments/store  healthy  No rule fires, \"all\" is well: so it is.",
            "12:00:00  eu1/payments/store  c0ffee superseded  Parallelism.default from 2 to 1. It is"
                + " well.");
  }

  @Test
  void writesRowsForProgramsAlsoOnATerminal() {
    typed.terminal = true;

    assertThat(typed.run("watch", "--for", "5s", "-o", "csv")).isZero();
    assertThat(typed.lines()).hasSize(4).first().isEqualTo("kind,at,job,what,text");
    assertThat(typed.out()).doesNotContain("\u001b");
  }

  @Test
  void drawsTheStatusAndTheLatestNewsOnATerminal() {
    typed.terminal = true;

    assertThat(typed.run("watch", "--for", "5s")).isZero();
    String last = typed.out().substring(typed.out().lastIndexOf("\u001b[H"));
    assertThat(last)
        .contains("12:00:04  kafka:9092", "GRADE", "ok", "c0ffee superseded")
        .doesNotContain("warning");
  }
}
