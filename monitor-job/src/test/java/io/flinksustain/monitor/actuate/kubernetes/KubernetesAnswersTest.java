package io.flinksustain.monitor.actuate.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.monitor.actuate.Actuator;
import io.flinksustain.monitor.actuate.Commands;
import io.flinksustain.monitor.actuate.Stage;
import io.flinksustain.monitor.actuate.Step;
import io.flinksustain.monitor.actuate.Step.Next;
import io.flinksustain.monitor.kubernetes.Clients;
import io.flinksustain.monitor.testing.ApiServer;
import io.flinksustain.monitor.testing.FakeOperator;
import io.flinksustain.monitor.testing.FakeServer;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of a command when the API server says no, or nothing. */
@Timeout(60)
class KubernetesAnswersTest {
  private static final String PATH =
      "/apis/flink.apache.org/v1beta1/namespaces/payments/flinkdeployments/fraud";

  private final Command command =
      Commands.apply("c1", Commands.JOB, Commands.parallelism("4", "6"));
  private ApiServer server;
  private FakeOperator operator;
  private Actuator actuator;

  @BeforeEach
  void start() {
    server = ApiServer.mocked();
    operator = server.deploy(Commands.JOB);
    actuator = new KubernetesActuator(server.client(), Set.of(), false);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "403, END, not allowed",
    "422, END, invalid",
    "409, AGAIN, same moment",
    "429, AGAIN, 429",
    "500, AGAIN, problem of its own"
  })
  void tellsTryAgainFromNever(int status, Next next, String words) {
    server
        .mock()
        .expect()
        .patch()
        .withPath(PATH + "?fieldManager=flink-sustain")
        .andReturn(status, new StatusBuilder().withCode(status).withMessage("because").build())
        .once();

    Step step = actuator.look(command, Stage.FRESH);

    assertThat(step.next()).as(step.reason()).isEqualTo(next);
    assertThat(step.reason())
        .contains(words, "because", "FlinkDeployment payments/fraud")
        .doesNotContain("http://");
    assertThat(operator.spec().at("/job/parallelism").asInt()).isEqualTo(4);
    if (next == Next.END) {
      assertThat(step.result()).isEqualTo(Result.REFUSED);
    }
  }

  @Test
  void refusesWhatItMayNotRead() {
    server
        .mock()
        .expect()
        .get()
        .withPath(PATH)
        .andReturn(403, new StatusBuilder().withCode(403).withMessage("forbidden").build())
        .once();

    assertThat(actuator.look(command, Stage.FRESH).result()).isEqualTo(Result.REFUSED);
  }

  @Test
  void doesNotMindThatItMayNotWriteEvents() {
    server
        .mock()
        .expect()
        .post()
        .withPath("/api/v1/namespaces/payments/events")
        .andReturn(403, new StatusBuilder().withCode(403).withMessage("forbidden").build())
        .once();

    assertThat(actuator.look(command, Stage.FRESH).next()).isEqualTo(Next.WATCH);
    assertThat(operator.spec().at("/job/parallelism").asInt()).isEqualTo(6);
  }

  @Test
  void comesAgainWhenThereIsNoAnswer() {
    try (FakeServer silent = new FakeServer()) {
      silent.on(PATH, silent::silence);
      KubernetesClient client =
          Clients.of(
              new ConfigBuilder().withMasterUrl(silent.url()).build(), Duration.ofMillis(300));
      try (Actuator waiting = new KubernetesActuator(client, Set.of(), false)) {
        Step step = waiting.look(command, Stage.FRESH);

        assertThat(step.next()).as(step.reason()).isEqualTo(Next.AGAIN);
        assertThat(step.reason()).contains("no answer in time");
      }
    }
  }
}
