package io.flinksustain.monitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flinksustain.explain.Paint;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.options.Given;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Scope;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatusCommandTest {
  private final Typed typed = new Typed();

  @BeforeEach
  void speak() {
    FakePlatform platform = typed.platform.at(Verdicts.NOW);
    platform.say(Verdicts.healthy("orders", 2));
    platform.say(Verdicts.overprovisioned("clicks", 3));
    platform.say(Verdicts.slowSink("store", 4));
    platform.say(Verdicts.halve("clicks", 3));
    platform.say(Verdicts.event(Verdicts.CHANGE, "clicks", ChangeState.PROPOSED, "It idles.", 3));
  }

  @Test
  void showsALineForEachJobTheWorstFirst() {
    assertThat(typed.run("status")).isZero();

    assertThat(typed.lines().stream().map(line -> line.replaceAll(" {2,}", "  ")))
        .containsExactly(
            "JOB  GRADE  CAUSE  ADVICE  SAVING  CONFIDENCE  AGE  CHANGE",
            "eu1/payments/store  warning  slow-sink at \"store: Writer\"  100 %  4 min",
            "eu1/payments/clicks  info  overprovisioned  parallelism.default 2 -> 1"
                + "  29.50 USD a month  100 %  3 min  "
                + Verdicts.CHANGE
                + " proposed",
            "eu1/payments/orders  ok  healthy  100 %  2 min");
    assertThat(typed.errors()).isEmpty();
    assertThat(typed.platform.closed).isTrue();
  }

  @Test
  void theColumnsStandBelowEachOtherWithColoursToo() {
    typed.run("status");
    int plain = typed.lines().get(1).indexOf("slow-sink");
    typed.paint = Paint.COLOURED;
    typed.run("status");
    String line = typed.lines().get(1);

    assertThat(line).contains("\u001b[33mwarning\u001b[0m");
    assertThat(line.replaceAll("\u001b\\[[0-9;]*m", "").indexOf("slow-sink")).isEqualTo(plain);
  }

  @Test
  void printsTheSameAsJsonYamlAndCsv() throws IOException {
    assertThat(typed.run("status", "-o", "json")).isZero();
    JsonNode json = new ObjectMapper().readTree(typed.lines().get(1));
    assertThat(json.path("kind").asText()).isEqualTo("status");
    assertThat(json.path("job").asText()).isEqualTo("eu1/payments/clicks");
    assertThat(json.path("saving_per_month").asDouble()).isEqualTo(29.5);
    assertThat(json.path("age_seconds").asInt()).isEqualTo(180);
    assertThat(json.path("at").asText()).isEqualTo("2026-03-01T11:57:00Z");
    assertThat(typed.out()).doesNotContain("NaN");

    assertThat(typed.run("status", "-o", "yaml")).isZero();
    JsonNode yaml = new YAMLMapper().readTree(typed.out());
    assertThat(yaml).hasSize(3);
    assertThat(yaml.get(1)).isEqualTo(json);

    assertThat(typed.run("status", "--output=csv")).isZero();
    assertThat(typed.lines()).hasSize(4);
    assertThat(typed.lines().get(0)).startsWith("kind,job,grade,cause,");
    assertThat(typed.lines().get(3)).endsWith("\"No rule fires, \"\"all\"\" is well: so it is.\"");
  }

  @Test
  void readsOnlyWhatItNeedsWithTheOptionsOfTheCommandLine() {
    assertThat(typed.run("status", "--kafka.prefix", "x.", "--since", "2 d")).isZero();

    assertThat(typed.platform.topics)
        .containsExactlyInAnyOrder(
            Topic.DIAGNOSES, Topic.RECOMMENDATIONS, Topic.CHANGES, Topic.CONTROL);
    assertThat(typed.platform.options)
        .containsExactly(new Given("kafka.prefix", "x.", Given.COMMAND_LINE));
    assertThat(typed.platform.back).isEqualTo(Duration.ofDays(2));
  }

  @Test
  void saysWhatPeopleHold() {
    Control.By bob = new Control.By("bob", Verdicts.before(5), "load test");
    typed.platform.say(new Control.Pause(bob, Scope.ofLane("eu1/payments")));
    typed.platform.say(new Control.StopAll(bob, Scope.EVERYTHING));
    typed.platform.say(new Control.Resume(bob, Scope.EVERYTHING));
    typed.platform.say(new Control.Snooze(bob, Scope.EVERYTHING, Verdicts.before(1)));

    assertThat(typed.run("status")).isZero();
    assertThat(typed.lines()).hasSize(4);
    assertThat(typed.errors())
        .containsExactly(
            "sustain: In lane eu1/payments nothing begins since 11:55:00, by order of bob: load"
                + " test.");
  }

  @Test
  void countsWhatItCannotReadAndShowsTheRest() {
    typed.platform.say(Topic.DIAGNOSES, new byte[] {'x'});

    assertThat(typed.run("status")).isZero();
    assertThat(typed.lines()).hasSize(4);
    assertThat(typed.errors())
        .containsExactly("sustain: records that this version cannot read, and left out: 1");
  }

  @Test
  void saysThatThereIsNoVerdictYetAndWhatToDo() {
    Typed early = new Typed();

    assertThat(early.run("status", "-o", "json")).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(early.out()).isEmpty();
    assertThat(early.errors())
        .singleElement()
        .asString()
        .startsWith("sustain: there is no verdict yet on kafka:9092")
        .contains("--since 2d");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(typed.run("status", "-o", "xml")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.run("status", "--since", "soon")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.errors().get(0)).contains("--since takes a length of time such as 90s");
  }
}
