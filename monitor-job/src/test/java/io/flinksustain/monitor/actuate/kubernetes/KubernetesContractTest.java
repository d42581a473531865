package io.flinksustain.monitor.actuate.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.monitor.actuate.Actuator;
import io.flinksustain.monitor.actuate.ActuatorContract;
import io.flinksustain.monitor.actuate.Commands;
import io.flinksustain.monitor.actuate.Stage;
import io.flinksustain.monitor.actuate.Step;
import io.flinksustain.monitor.actuate.deployment.Manifests;
import io.flinksustain.monitor.testing.ApiServer;
import io.flinksustain.monitor.testing.FakeOperator;
import io.flinksustain.report.JobRef;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On fabric8's mock; {@link GivenServerContractTest} is the same on a real API server. */
@Timeout(60)
class KubernetesContractTest extends ActuatorContract {
  ApiServer server;
  FakeOperator operator;
  private Actuator actuator;

  ApiServer open() {
    return ApiServer.mocked();
  }

  @BeforeEach
  void start() {
    server = open();
    operator = server.deploy(job());
    actuator = new KubernetesActuator(server.client(), Set.of(), false);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  protected Actuator actuator() {
    return actuator;
  }

  @Override
  protected JobRef job() {
    return Commands.jobIn(server.namespace());
  }

  @Override
  protected Setting setting() {
    return Commands.of("execution.checkpointing.interval", "30 s", "60 s");
  }

  @Override
  protected Result success() {
    return Result.APPLIED;
  }

  @Override
  protected String state() {
    return operator.spec().toString();
  }

  @Override
  protected void betweenLooks() {
    operator.reconcile();
  }

  @Test
  void tellsWhatItDidInAnEvent() throws Exception {
    carryOut(command(), Stage.FRESH);

    assertThat(server.client().v1().events().inNamespace(job().namespace()).list().getItems())
        .filteredOn(event -> "SustainApply".equals(event.getReason()))
        .anySatisfy(
            event -> {
              assertThat(event.getInvolvedObject().getName()).isEqualTo(job().deployment());
              assertThat(event.getMessage()).contains("c1/apply", "60 s");
            });
  }

  @Test
  void doesNotOverwriteWhatSomebodyChangedInBetween() {
    Deployments deployments = new Deployments(server.client());
    ObjectNode stale = Manifests.tree("metadata: {resourceVersion: '1'}\nspec: {image: x}");

    assertThatThrownBy(() -> deployments.patch(job(), stale))
        .isInstanceOfSatisfying(
            KubernetesClientException.class, e -> assertThat(e.getCode()).isEqualTo(409));
  }

  @Test
  void writesTheGoodValueBackAfterTheOperatorRolledBack() throws Exception {
    String before = state();
    assertThat(actuator.look(command(), Stage.FRESH).next()).isEqualTo(Step.Next.WATCH);
    operator.status(
        deployment -> {
          deployment
              .withObject("/status")
              .put("lifecycleState", "ROLLED_BACK")
              .put("observedGeneration", deployment.at("/metadata/generation").asLong());
          return deployment;
        });

    Step step = actuator.look(command(), Stage.BEGUN);

    assertThat(step.result()).as(step.reason()).isEqualTo(Result.FAILED);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void sendsNothingInADryRunAndSaysWhatItWouldSend() throws Exception {
    String before = state();
    Actuator dry = new KubernetesActuator(server.client(), Set.of(), true);

    Step step = dry.look(command(), Stage.FRESH);

    assertThat(step.result()).isEqualTo(Result.PROPOSED);
    assertThat(step.reason())
        .contains(Deployments.words(job()), "\"execution.checkpointing.interval\":\"60 s\"");
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void changesParallelismMemoryAndCpu() throws Exception {
    Command all =
        Commands.apply(
            "c2",
            job(),
            Commands.parallelism("4", "6"),
            Commands.ofVertex("v1", "4", "6"),
            Commands.of("taskmanager.memory.process.size", "2g", "3g"),
            Commands.of("kubernetes.taskmanager.cpu", "1", "1.5"));

    assertThat(carryOut(all, Stage.FRESH).result()).isEqualTo(Result.APPLIED);
    assertThat(operator.spec().at("/job/parallelism").asInt()).isEqualTo(6);
    assertThat(operator.spec().at("/taskManager/resource/cpu").asDouble()).isEqualTo(1.5);
    assertThat(operator.spec().at("/taskManager/resource/memory").asText()).isEqualTo("3g");
    assertThat(
            operator
                .spec()
                .at("/flinkConfiguration/pipeline.jobvertex-parallelism-overrides")
                .asText())
        .isEqualTo("v1:6,v2:2");
  }
}
