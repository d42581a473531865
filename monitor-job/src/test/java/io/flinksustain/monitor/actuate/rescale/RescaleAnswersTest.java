package io.flinksustain.monitor.actuate.rescale;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.monitor.actuate.Commands;
import io.flinksustain.monitor.actuate.Stage;
import io.flinksustain.monitor.actuate.Step;
import io.flinksustain.monitor.actuate.Step.Next;
import io.flinksustain.monitor.rest.Http;
import io.flinksustain.report.JobRef;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of a command when the JobManager does not do as it should. */
class RescaleAnswersTest {
  private static final JobRef JOB = Commands.JOB;
  private static final Setting SETTING = Commands.parallelism("4", "6");

  private final FakeJobManager manager = new FakeJobManager();

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void saysExactlyWhatItWouldSend() {
    Step step = actuator(true).look(Commands.apply("c1", JOB, SETTING), Stage.FRESH);

    assertThat(step.result()).isEqualTo(Result.PROPOSED);
    assertThat(step.reason())
        .contains(
            "would PUT "
                + manager.url()
                + "/jobs/a1/resource-requirements"
                + " {\"v1\":{\"parallelism\":{\"lowerBound\":1,\"upperBound\":6}}}");
  }

  @ParameterizedTest
  @CsvSource({
    "409, AGAIN, same moment",
    "500, AGAIN, problem of its own",
    "503, AGAIN, problem of its own",
    "403, END, not allowed",
    "422, END, invalid",
    "400, END, invalid"
  })
  void tellsTryAgainFromNever(int status, Next next, String words) {
    manager.onPut(status, "because");

    Step step = look(Stage.FRESH);

    assertThat(step.next()).isEqualTo(next);
    assertThat(step.reason()).contains(words, "because", "PUT " + manager.url());
    if (next == Next.END) {
      assertThat(step.result()).isEqualTo(Result.REFUSED);
    }
  }

  @Test
  void comesAgainWhenThereIsNoAnswer() {
    manager.hang("/jobs/overview");

    Step step = look(Stage.FRESH);

    assertThat(step.next()).isEqualTo(Next.AGAIN);
    assertThat(step.reason()).contains("no answer in time", "/jobs/overview");
  }

  @Test
  void comesAgainWhenSomethingElseAnswers() {
    manager.json("/jobs/overview", "<html>");

    assertThat(look(Stage.FRESH).next()).isEqualTo(Next.AGAIN);
  }

  @Test
  void comesAgainWhenNobodyListens() {
    manager.close();

    assertThat(look(Stage.FRESH).next()).isEqualTo(Next.AGAIN);
  }

  @Test
  void refusesAJobWhoseSchedulerCannotRescale() {
    manager.job("Default", 4);

    Step step = look(Stage.FRESH);

    assertThat(step.result()).isEqualTo(Result.REFUSED);
    assertThat(step.reason()).contains("Default", "jobmanager.scheduler");
  }

  @Test
  void refusesAJobThatTheAutoscalerOwns() {
    manager.json("/jobmanager/config", "[{\"key\":\"job.autoscaler.enabled\",\"value\":\"true\"}]");

    assertThat(look(Stage.FRESH).reason()).contains("autoscaler");
  }

  @Test
  void rescalesAJobThatTheAutoscalerOnlyLooksAt() {
    manager.json(
        "/jobmanager/config",
        "[{\"key\":\"job.autoscaler.enabled\",\"value\":\"true\"},"
            + "{\"key\":\"job.autoscaler.scaling.enabled\",\"value\":\"false\"}]");

    assertThat(look(Stage.FRESH).next()).isEqualTo(Next.WATCH);
  }

  @Test
  void refusesMoreThanTheStateCanBeSplitInto() {
    Step step =
        actuator(false)
            .look(Commands.apply("c1", JOB, Commands.parallelism("4", "129")), Stage.FRESH);

    assertThat(step.result()).isEqualTo(Result.REFUSED);
    assertThat(step.reason()).contains("129", "128");
  }

  @Test
  void waitsForSlotsAndSaysHowManyAreFree() {
    manager.json(
        FakeJobManager.REQUIREMENTS,
        "{\"v1\":{\"parallelism\":{\"lowerBound\":1,\"upperBound\":6}}}");

    Step step = look(Stage.BEGUN);

    assertThat(step.next()).isEqualTo(Next.WATCH);
    assertThat(step.reason()).contains("0 free slots");
  }

  @Test
  void hasFailedWhenTheRequirementsAreAsBefore() {
    assertThat(look(Stage.BEGUN).result()).isEqualTo(Result.FAILED);
  }

  @Test
  void hasFailedWhenTheJobIsGoneAfterIt() {
    manager.json("/jobs/overview", "{\"jobs\":[]}");

    assertThat(look(Stage.BEGUN).result()).isEqualTo(Result.FAILED);
  }

  @Test
  void findsTheJobAgainThatWasStartedAnew() {
    JobRef before = new JobRef("eu1", "payments", "fraud", "old", "Fraud");

    assertThat(actuator(true).look(Commands.apply("c1", before, SETTING), Stage.FRESH).result())
        .isEqualTo(Result.PROPOSED);
  }

  @Test
  void refusesAClusterWithoutAnAddress() {
    JobRef elsewhere = new JobRef("us1", "payments", "fraud", "a1", "Fraud");

    assertThat(actuator(false).look(Commands.apply("c1", elsewhere, SETTING), Stage.FRESH).reason())
        .contains("'us1'", "sustain.actuate.flink");
  }

  private Step look(Stage stage) {
    return actuator(false).look(Commands.apply("c1", JOB, SETTING), stage);
  }

  private RescaleActuator actuator(boolean dryRun) {
    Http http = new Http(Duration.ofSeconds(1), 100_000);
    return new RescaleActuator(Map.of("eu1", manager.url()), http, Map.of(), dryRun);
  }
}
