package io.flinksustain.monitor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.steer.ChangeState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  private final Typed typed = new Typed();

  @BeforeEach
  void speak() {
    FakePlatform platform = typed.platform.at(Verdicts.NOW);
    platform.say(Verdicts.slowSink("store", 4));
    platform.say(Verdicts.overprovisioned("clicks", 3));
    platform.say(Verdicts.halve("clicks", 3));
    platform.say(
        Verdicts.event("0ld0000", "clicks", ChangeState.ROLLED_BACK, "Lag grew.", 2 * 24 * 60));
    platform.say(Verdicts.event(Verdicts.CHANGE, "clicks", ChangeState.PROPOSED, "It idles.", 3));
  }

  @Test
  void tellsTheWholeChainOfEvidence() {
    assertThat(typed.run("explain", "store")).isZero();

    assertThat(typed.lines())
        .contains(
            "eu1/payments/store  warning  slow-sink at \"store: Writer\"  4 min ago",
            "The verdict",
            "  since    11:51:00, confidence 100 %",
            "What was seen",
            "  busy.mean                    98 %",
            "Which rule",
            "Why not another cause",
            "What would change the verdict",
            "  it ends when the load falls")
        .doesNotContain("What was tried before");
    assertThat(typed.out()).contains("cpu-bound-operator", "is_sink && !is_source");
    assertThat(typed.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void tellsWhatToDoAndWhatWasTriedBefore() {
    assertThat(typed.run("explain", "eu1/payments/clicks")).isZero();

    assertThat(typed.out())
        .contains("advice   parallelism.default from 2 to 1")
        .contains("cost     80.00 -> 50.50 USD a month")
        .contains("What becomes of it")
        .contains(Verdicts.CHANGE + "  11:57:00 proposed: parallelism.default from 2 to 1.")
        .contains("What was tried before")
        .contains("0ld0000  2026-02-27 12:00:00 rolled_back: parallelism.default from 2 to 1.");
  }

  @Test
  void printsStatementsForPrograms() {
    assertThat(typed.run("explain", "store", "-o", "csv")).isZero();

    assertThat(typed.lines())
        .contains(
            "kind,job,part,about,text,value,unit",
            "statement,eu1/payments/store,seen,busy.mean,\"98 %\",0.98,ratio");
  }

  @Test
  void takesTheRulesThatAreInForce() {
    typed.platform.say(
        Topic.RULES,
        """
        - id: slow-sink
          title: The basin is full
          status: stable
          severity: warning
          concern: sink
          level: vertex
          when: busy.mean > 0.7
          for: 1 window
          cause: It waits.
          summary: So it is.
          advice: {knob: sink, text: Wait., avoid: haste}
        """
            .getBytes(UTF_8));

    assertThat(typed.run("explain", "store")).isZero();
    assertThat(typed.out()).contains("The basin is full. It waits.").contains("1 window");
  }

  @Test
  void explainsWithTheBundledRulesWhereThoseOfTheTopicDoNotFit() {
    typed.platform.say(Topic.RULES, "- id: 1".getBytes(UTF_8));

    assertThat(typed.run("explain", "store")).isZero();
    assertThat(typed.out()).contains("The sink holds the job back");
    assertThat(typed.errors()).singleElement().asString().contains("the bundled ones are shown");
  }

  @Test
  void namesWhatIsNearWhenAJobIsMistyped() {
    assertThat(typed.run("explain", "stroe")).isEqualTo(ExitCode.USAGE);

    assertThat(typed.out()).isEmpty();
    assertThat(typed.errors())
        .containsExactly(
            "sustain: nothing is known of a job 'stroe'; near are: eu1/payments/store,"
                + " eu1/payments/clicks");
  }
}
