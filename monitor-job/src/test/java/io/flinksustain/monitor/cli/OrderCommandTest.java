package io.flinksustain.monitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.By;
import io.flinksustain.steer.Scope;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderCommandTest {
  private static final By ANN = new By("ann", Verdicts.NOW.toEpochMilli());

  private final Typed typed = new Typed();
  private final FakePlatform platform = typed.platform.at(Verdicts.NOW);

  @BeforeEach
  void speak() {
    platform.say(Verdicts.overprovisioned("clicks", 3));
    say(ChangeState.PROPOSED, "It idles.", 3);
  }

  @Test
  void saysWhatWillHappenGivesTheOrderAndSaysThatItIsGiven() {
    assertThat(typed.run("approve", "c0ff")).isZero();

    assertThat(platform.orders)
        .containsExactly(new Control.Approve(ANN, Scope.EVERYTHING, Verdicts.CHANGE));
    assertThat(typed.errors())
        .containsExactly(
            "sustain: The change begins when its turn comes, if the policy of its job lets a person"
                + " approve it.",
            "sustain: c0ffee0011223344 eu1/payments/clicks parallelism.default from 2 to 1: begins"
                + " at its turn");
    assertThat(typed.lines())
        .containsExactly(
            "ORDER    CHANGE            FOR  WHO  AT        RESULT  NOTE",
            "approve  c0ffee0011223344       ann  12:00:00  given");
  }

  @Test
  void everyOrderHasItsScopeWhoAndWhy() {
    By bob = new By("bob", ANN.at(), "too close to the release");
    Scope clicks = Scope.ofJob("", "eu1/payments/clicks");
    String[] who = {"--by", "bob", "--reason", "too close to the release."};

    assertThat(run(who, "pause", "--job", "clicks")).isZero();
    assertThat(run(who, "resume", "--lane", "eu1/payments")).isZero();
    assertThat(run(who, "snooze", "--for", "2h")).isZero();
    assertThat(run(who, "snooze", "--until", "2026-03-01T18:00")).isZero();
    assertThat(run(who, "stop-all", "--yes")).isZero();
    assertThat(run(who, "revert-all", "--yes", "--job", "eu1/payments/clicks")).isZero();
    assertThat(run(who, "reject", Verdicts.CHANGE)).isZero();

    assertThat(platform.orders)
        .containsExactly(
            new Control.Pause(bob, clicks),
            new Control.Resume(bob, Scope.ofLane("eu1/payments")),
            new Control.Snooze(bob, Scope.EVERYTHING, Verdicts.before(-120)),
            new Control.Snooze(bob, Scope.EVERYTHING, Verdicts.before(-360)),
            new Control.StopAll(bob, Scope.EVERYTHING),
            new Control.RevertAll(bob, clicks),
            new Control.Reject(bob, Scope.EVERYTHING, Verdicts.CHANGE));
  }

  private int run(String[] who, String... words) {
    return typed.run(Stream.of(words, who).flatMap(Arrays::stream).toArray(String[]::new));
  }

  @Test
  void waitsUntilTheLogShowsWhatBecameOfIt() {
    platform.taken = false;
    platform.later(() -> {});
    platform.later(() -> say(ChangeState.APPROVED, "Approved by ann.", 0));

    assertThat(typed.run("approve", Verdicts.CHANGE, "--wait")).isZero();
    assertThat(typed.lines().get(1)).endsWith("followed  approved: Approved by ann.");
  }

  @Test
  void saysThatAnOrderIsTakenWhereTheLogHasNothingToSayAboutIt() {
    assertThat(typed.run("pause", "--wait", "-o", "csv")).isZero();

    assertThat(typed.lines().get(1)).startsWith("order,pause,,,,ann,").contains(",taken,");
  }

  @Test
  void saysThatTheMonitorDidNotFollow() {
    assertThat(typed.run("approve", Verdicts.CHANGE, "--wait")).isEqualTo(ExitCode.FINDINGS);

    assertThat(typed.lines().get(1)).endsWith("not_followed  proposed: It idles.");
  }

  @Test
  void saysThatTheChangeWasOverBefore() {
    platform.later(() -> say(ChangeState.SUPERSEDED, "Its recommendation is withdrawn.", 0));

    assertThat(typed.run("approve", Verdicts.CHANGE, "--wait")).isEqualTo(ExitCode.FINDINGS);
    assertThat(typed.lines().get(1)).contains("not_followed  superseded: Its recommendation");
  }

  @Test
  void givesUpWhenTheMonitorDoesNotTakeTheOrder() {
    platform.taken = false;

    assertThat(typed.run("pause", "--wait", "--timeout", "30s")).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(platform.now).isEqualTo(Verdicts.NOW.plus(Duration.ofSeconds(30)));
    assertThat(typed.errors()).last().asString().contains("the monitor has not taken it");
    assertThat(typed.out()).isEmpty();
  }

  @Test
  void asksOnATerminalBeforeItStopsOrRevertsEverything() {
    typed.terminal = true;
    typed.answer = "no";
    assertThat(typed.run("stop-all")).isEqualTo(ExitCode.FINDINGS);
    assertThat(typed.run("revert-all")).isEqualTo(ExitCode.FINDINGS);
    assertThat(platform.orders).isEmpty();
    assertThat(typed.errors()).last().isEqualTo("sustain: nothing was ordered");

    typed.answer = "yes";
    assertThat(typed.run("stop-all")).isZero();
    assertThat(platform.orders).hasSize(1);
    assertThat(typed.questions).hasSize(3);
  }

  @Test
  void needsItsWordWhereNobodyCanAnswer() {
    assertThat(typed.run("stop-all")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.errors()).last().asString().contains("say --yes if it is meant");

    assertThat(typed.run("pause")).isZero();
    assertThat(typed.questions).isEmpty();
    assertThat(platform.orders).hasSize(1);
  }

  @Test
  void refusesWhatCannotBeMeant() {
    say(ChangeState.OBSERVING, "It is watched.", 1);
    assertThat(typed.run("approve", Verdicts.CHANGE)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.errors().get(0)).endsWith("is observing; only what waits can be approved");

    say(ChangeState.ACCEPTED, "It is well.", 0);
    assertThat(typed.run("reject", Verdicts.CHANGE)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.errors().get(0)).contains("is over (accepted)");

    assertThat(typed.run("snooze")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.run("snooze", "--until", "2026-03-01T11:00")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.run("snooze", "--until", "noon")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.run("pause", "--job", "clicks", "--lane", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.run("pause", "--by", " ")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.run("pause", "--job", "clikcs")).isEqualTo(ExitCode.USAGE);
    assertThat(platform.orders).isEmpty();
  }

  @Test
  void warnsOfALaneThatNoJobIsIn() {
    assertThat(typed.run("pause", "--lane", "eu1/paymets")).isZero();

    assertThat(typed.errors().get(0))
        .isEqualTo(
            "sustain: no job that is known is in a lane 'eu1/paymets', unless a policy says so;"
                + " did you mean 'eu1/payments'?");
    assertThat(platform.orders).hasSize(1);
  }

  private void say(ChangeState state, String reason, int minutesAgo) {
    platform.say(Verdicts.event(Verdicts.CHANGE, "clicks", state, reason, minutesAgo));
  }
}
