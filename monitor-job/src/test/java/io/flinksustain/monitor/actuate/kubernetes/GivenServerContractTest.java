package io.flinksustain.monitor.actuate.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.monitor.actuate.Actuator;
import io.flinksustain.monitor.actuate.Commands;
import io.flinksustain.monitor.actuate.Stage;
import io.flinksustain.monitor.actuate.Step;
import io.flinksustain.monitor.actuate.Step.Next;
import io.flinksustain.monitor.actuate.deployment.Manifests;
import io.flinksustain.monitor.k8s.Installation;
import io.flinksustain.monitor.kubernetes.Answer;
import io.flinksustain.monitor.kubernetes.FlinkDeployments;
import io.flinksustain.monitor.testing.ApiServer;
import io.flinksustain.monitor.testing.OnGivenApiServer;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract on a real API server, and what only that can say: who owns, who may, what fits. */
@OnGivenApiServer
class GivenServerContractTest extends KubernetesContractTest {
  private static final Path ROLE = Installation.K8S.resolve("namespaces/act/role.yaml");
  private static final String INTERVAL =
      "{flinkConfiguration: {execution.checkpointing.interval: 30000 ms}}";

  @Override
  ApiServer open() {
    return ApiServer.given();
  }

  @ParameterizedTest
  @CsvSource({
    "'{flinkConfiguration: {execution.checkpointing.interval: 30000 ms}}', "
        + "execution.checkpointing.interval, 30 s, 60 s",
    "'{flinkConfiguration: {pipeline.jobvertex-parallelism-overrides: \"v1:4,v2:2\"}}', "
        + "parallelism of v1, 4, 6",
    "'{job: {parallelism: 4}}', parallelism, 4, 6",
    "'{taskManager: {resource: {memory: 2048m}}}', taskmanager.memory.process.size, 2g, 3g"
  })
  void refusesAFieldThatAnotherManagerApplied(
      String spec, String knob, String expected, String value) {
    write(PatchType.SERVER_SIDE_APPLY, "argocd", spec);
    Command command =
        Commands.apply(
            "c1",
            job(),
            knob.equals("parallelism of v1")
                ? Commands.ofVertex("v1", expected, value)
                : Commands.of(knob, expected, value));

    Step step = actuator().look(command, Stage.FRESH);

    assertThat(step.result()).as(step.reason()).isEqualTo(Result.REFUSED);
    assertThat(step.reason()).contains("argocd");
  }

  @Test
  void changesAFieldBesideThoseThatAnotherManagerApplied() throws Exception {
    write(
        PatchType.SERVER_SIDE_APPLY,
        "argocd",
        "{job: {parallelism: 4}, flinkConfiguration: {taskmanager.numberOfTaskSlots: '2'}}");

    assertThat(carryOut(command(), Stage.FRESH).result()).isEqualTo(Result.APPLIED);
  }

  @Test
  void refusesAFieldThatAControllerUpdated() {
    write(PatchType.JSON_MERGE, "helm-controller", INTERVAL.replace("30000 ms", "30 s"));
    Actuator careful = new KubernetesActuator(server.client(), Set.of("helm-controller"), false);

    Step step = careful.look(command(), Stage.FRESH);

    assertThat(step.result()).as(step.reason()).isEqualTo(Result.REFUSED);
    assertThat(step.reason()).contains("helm-controller");
  }

  @Test
  void changesAFieldThatAPersonUpdated() throws Exception {
    write(PatchType.JSON_MERGE, "kubectl-edit", INTERVAL.replace("30000 ms", "30 s"));

    assertThat(carryOut(command(), Stage.FRESH).result()).isEqualTo(Result.APPLIED);
  }

  @Test
  void looksAgainWhenSomebodyWritesAtTheSameMoment() throws Exception {
    try (Actuator late =
        lateFor(() -> write(PatchType.JSON_MERGE, "other", "{image: 'flink:2'}"))) {
      Step step = late.look(command(), Stage.FRESH);

      assertThat(step.next()).as(step.reason()).isEqualTo(Next.AGAIN);
      assertThat(step.reason()).contains("somebody else changed it at the same moment (409)");
    }
    assertThat(carryOut(command(), Stage.FRESH).result()).isEqualTo(Result.APPLIED);
    assertThat(operator.spec().at("/image").asText()).isEqualTo("flink:2");
  }

  @Test
  void refusesADeploymentThatIsDeletedAtTheSameMoment() {
    try (Actuator late = lateFor(() -> deployment().delete())) {
      Step step = late.look(command(), Stage.FRESH);

      assertThat(step.result()).as(step.reason()).isEqualTo(Result.REFUSED);
      assertThat(deployment().get()).isNull();
    }
  }

  @Test
  void failsWhenTheDeploymentIsDeletedOnTheWay() {
    assertThat(actuator().look(command(), Stage.FRESH).next()).isEqualTo(Next.WATCH);
    deployment().delete();

    Step step = actuator().look(command(), Stage.BEGUN);

    assertThat(step.result()).as(step.reason()).isEqualTo(Result.FAILED);
    assertThat(step.reason()).contains("there is no " + Deployments.words(job()));
  }

  @Test
  void refusesWhatItsAccountMayNot() {
    try (Actuator nobody = of(server.as("nobody"))) {
      Step step = nobody.look(command(), Stage.FRESH);

      assertThat(step.result()).as(step.reason()).isEqualTo(Result.REFUSED);
      assertThat(step.reason()).contains("not allowed (403)", "cannot get resource");
    }
  }

  @Test
  void refusesWithATokenThatNobodyKnows() {
    try (Actuator stranger = of(server.withToken("made-up"))) {
      Step step = stranger.look(command(), Stage.FRESH);

      assertThat(step.result()).as(step.reason()).isEqualTo(Result.REFUSED);
      assertThat(step.reason()).contains("does not accept our credentials (401)");
    }
  }

  @Test
  void needsNoMoreThanItsRole() throws Exception {
    server.grant(ROLE);
    try (KubernetesClient client = server.as("sustain-actuator");
        Actuator granted = of(client)) {
      assertThat(granted.look(command(), Stage.FRESH).next()).isEqualTo(Next.WATCH);
      operator.reconcile();
      Step step = granted.look(command(), Stage.BEGUN);

      assertThat(step.result()).as(step.reason()).isEqualTo(Result.APPLIED);
      assertThat(server.client().v1().events().inNamespace(server.namespace()).list().getItems())
          .anyMatch(event -> "SustainApply".equals(event.getReason()));
      assertThatThrownBy(() -> client.pods().inNamespace(server.namespace()).list())
          .isInstanceOfSatisfying(
              KubernetesClientException.class, e -> assertThat(e.getCode()).isEqualTo(403));
    }
  }

  @Test
  void aValueThatTheCrdDoesNotKnowIsInvalid() {
    ObjectNode wrong = Manifests.tree("spec: {flinkVersion: v0_1}");

    assertThatThrownBy(() -> new Deployments(server.client()).patch(job(), wrong))
        .isInstanceOfSatisfying(
            KubernetesClientException.class,
            e -> {
              assertThat(e.getCode()).isEqualTo(422);
              assertThat(Answer.words(e)).contains("spec.flinkVersion").doesNotContain("https://");
            });
  }

  private static Actuator of(KubernetesClient client) {
    return new KubernetesActuator(client, Set.of(), false);
  }

  /** An actuator whose first patch comes after something else. */
  private Actuator lateFor(Runnable other) {
    AtomicBoolean done = new AtomicBoolean();
    Interceptor first =
        new Interceptor() {
          @Override
          public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
            if (request.method().equals("PATCH") && done.compareAndSet(false, true)) {
              other.run();
            }
          }
        };
    return of(
        new KubernetesClientBuilder()
            .withConfig(server.client().getConfiguration())
            .withHttpClientFactory(new JdkHttpClientFactory())
            .withHttpClientBuilderConsumer(http -> http.addOrReplaceInterceptor("other", first))
            .build());
  }

  private void write(PatchType type, String manager, String spec) {
    PatchContext.Builder how =
        new PatchContext.Builder().withPatchType(type).withFieldManager(manager);
    if (type == PatchType.SERVER_SIDE_APPLY) {
      how.withForce(true);
    }
    ObjectNode patch =
        Manifests.tree("{apiVersion: flink.apache.org/v1beta1, kind: FlinkDeployment}");
    patch.putObject("metadata").put("name", job().deployment());
    patch.set("spec", Manifests.tree(spec));
    deployment().patch(how.build(), patch.toString());
  }

  private Resource<GenericKubernetesResource> deployment() {
    return server
        .client()
        .genericKubernetesResources(FlinkDeployments.KIND)
        .inNamespace(server.namespace())
        .withName(job().deployment());
  }
}
