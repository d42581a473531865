package io.flinksustain.monitor.actuate.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.monitor.actuate.Commands;
import io.flinksustain.monitor.actuate.Refusal;
import io.flinksustain.monitor.actuate.Stage;
import io.flinksustain.monitor.actuate.Step.Next;
import io.flinksustain.policy.PolicyBook;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeciderTest {
  private final Decider decider =
      new Decider(new Owners("flink-sustain", Set.of("argocd-controller")));
  private final Command command =
      Commands.apply("c1", Commands.JOB, Commands.parallelism("4", "6"));
  private final ObjectNode steady = Manifests.reconciled(Manifests.tree(Manifests.STEADY));

  @Test
  void sendsTheValuesWithTheVersionThatItReadAndTheWayBack() {
    Decision decision = decide(steady, Stage.FRESH);

    assertThat(decision.step().next()).isEqualTo(Next.WATCH);
    assertThat(decision.patch())
        .isEqualTo(
            Manifests.tree(
                """
                metadata:
                  resourceVersion: "71"
                  annotations:
                    flinksustain.io/command: c1/apply
                    flinksustain.io/change: c1
                    flinksustain.io/undo: '{"job":{"parallelism":4}}'
                spec: {job: {parallelism: 6}}
                """));
  }

  @Test
  void notesNothingDownThatCouldBeTakenForTheTeamsPolicy() {
    assertThat(sent().at("/metadata/annotations").fieldNames())
        .toIterable()
        .hasSizeGreaterThanOrEqualTo(3)
        .noneMatch(name -> name.startsWith(PolicyBook.ANNOTATION_PREFIX));
  }

  @Test
  void waitsAsLongAsTheStatusIsThatOfTheGenerationBefore() {
    Decision decision = decide(sent(), Stage.BEGUN);

    assertThat(decision.patch()).isNull();
    assertThat(decision.step().next()).isEqualTo(Next.WATCH);
    assertThat(decision.step().reason()).contains("STABLE", "RUNNING");
  }

  @Test
  void waitsForTheOperatorToWorkWithTheValues() {
    ObjectNode deployment = sent();
    status(deployment).put("observedGeneration", 4);

    assertThat(decide(deployment, Stage.BEGUN).step().next()).isEqualTo(Next.WATCH);
  }

  @Test
  void hasAppliedWhatTheJobRunsWith() {
    Decision decision = decide(Manifests.reconciled(sent()), Stage.BEGUN);

    assertThat(decision.step().result()).isEqualTo(Result.APPLIED);
    assertThat(decision.step().reason()).contains("parallelism 6");
  }

  @Test
  void knowsByTheAnnotationThatItWasTheOneWhoSentIt() {
    Decision decision = decide(Manifests.reconciled(sent()), Stage.FRESH);

    assertThat(decision.step().result()).isEqualTo(Result.APPLIED);
  }

  @Test
  void leavesUnchangedWhatRunsThatWayAlready() {
    ObjectNode deployment = sent();
    deployment.withObject("/metadata").remove("annotations");

    assertThat(decide(Manifests.reconciled(deployment), Stage.FRESH).step().result())
        .isEqualTo(Result.UNCHANGED);
  }

  @Test
  void hasFailedWhenTheOperatorDoesNotAcceptTheSpec() {
    ObjectNode deployment = sent();
    status(deployment).put("error", "{\"type\":\"Validation\",\"message\":\"no such memory\"}");

    Decision decision = decide(deployment, Stage.BEGUN);

    assertThat(decision.step().result()).isEqualTo(Result.FAILED);
    assertThat(decision.step().reason()).contains("no such memory");
  }

  @Test
  void writesTheGoodValueBackAfterTheOperatorRolledBack() {
    ObjectNode deployment = sent();
    status(deployment).put("lifecycleState", "ROLLED_BACK").put("observedGeneration", 4);

    Decision decision = decide(deployment, Stage.BEGUN);

    assertThat(decision.patch().path("spec")).hasToString("{\"job\":{\"parallelism\":4}}");
    assertThat(decision.step().result()).isEqualTo(Result.FAILED);
    assertThat(decision.step().reason()).contains("rolled the deployment back", "parallelism 4");
  }

  @Test
  void waitsForTheOperatorToTakeWhatWasWrittenBack() {
    ObjectNode deployment = sent();
    status(deployment).put("lifecycleState", "ROLLED_BACK").put("observedGeneration", 4);
    ObjectNode back = MergePatch.apply(deployment, decide(deployment, Stage.BEGUN).patch());
    back.withObject("/metadata").put("generation", 5);

    Decision decision =
        decider.decide(new Deployment(back), Commands.rollBack(command), Stage.FRESH);

    assertThat(decision.patch()).isNull();
    assertThat(decision.step().next()).isEqualTo(Next.WATCH);
  }

  @Test
  void readsTheGenerationOfOlderOperatorsFromTheSpecThatTheyKeep() {
    ObjectNode deployment = Manifests.reconciled(sent());
    ObjectNode status = status(deployment);
    status.remove("observedGeneration");
    ObjectNode kept = Manifests.tree("resource_metadata: {metadata: {generation: 3}}");
    kept.set("spec", deployment.path("spec"));
    status.withObject("/reconciliationStatus").put("lastReconciledSpec", kept.toString());
    assertThat(decide(deployment, Stage.BEGUN).step().next()).isEqualTo(Next.WATCH);

    kept.withObject("/resource_metadata/metadata").put("generation", 4);
    status.withObject("/reconciliationStatus").put("lastReconciledSpec", kept.toString());

    assertThat(decide(deployment, Stage.BEGUN).step().result()).isEqualTo(Result.APPLIED);
  }

  @Test
  void waitsWhileTheOperatorRollsBack() {
    ObjectNode deployment = sent();
    status(deployment).put("lifecycleState", "ROLLING_BACK");

    assertThat(decide(deployment, Stage.BEGUN).step().next()).isEqualTo(Next.WATCH);
  }

  @Test
  void doesNotSendAgainWhatSomebodyTookBack() {
    ObjectNode deployment = sent();
    deployment.withObject("/spec/job").put("parallelism", 4);

    Decision decision = decide(deployment, Stage.FRESH);

    assertThat(decision.patch()).isNull();
    assertThat(decision.step().result()).isEqualTo(Result.FAILED);
  }

  @Test
  void hasFailedWhenSomebodyElseChangedTheValueAfterIt() {
    ObjectNode deployment = sent();
    deployment.withObject("/spec/job").put("parallelism", 9);

    assertThat(decide(deployment, Stage.BEGUN).step().result()).isEqualTo(Result.FAILED);
  }

  @Test
  void comesAgainWhenTheDeploymentIsBusy() {
    status(steady).put("lifecycleState", "UPGRADING");

    Decision decision = decide(steady, Stage.FRESH);

    assertThat(decision.patch()).isNull();
    assertThat(decision.step().next()).isEqualTo(Next.AGAIN);
    assertThat(decision.step().reason()).contains("UPGRADING");
  }

  @Test
  void refusesAJobThatIsSuspended() {
    steady.withObject("/spec/job").put("state", "suspended");

    assertThat(decide(steady, Stage.FRESH).step().result()).isEqualTo(Result.REFUSED);
  }

  @Test
  void refusesWhatTheAutoscalerOwnsAndNothingElse() {
    steady.withObject("/spec/flinkConfiguration").put("job.autoscaler.enabled", "true");

    assertThatThrownBy(() -> decide(steady, Stage.FRESH))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("autoscaler");
    Command memory =
        Commands.apply(
            "c1", Commands.JOB, Commands.of("taskmanager.memory.process.size", "2g", "3g"));
    assertThat(decider.decide(new Deployment(steady), memory, Stage.FRESH).patch()).isNotNull();
  }

  @Test
  void refusesAFieldThatAnotherManagerApplied() {
    manager("kustomize", "Apply", "{\"f:spec\":{\"f:job\":{\"f:parallelism\":{}}}}");

    assertThatThrownBy(() -> decide(steady, Stage.FRESH))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("'kustomize'");
  }

  @Test
  void refusesAFieldThatAControllerUpdates() {
    manager("argocd-controller", "Update", "{\"f:spec\":{\"f:job\":{}}}");

    assertThatThrownBy(() -> decide(steady, Stage.FRESH)).hasMessageContaining("argocd-controller");
  }

  @Test
  void mindsNeitherPeopleNorOwnersOfOtherFields() {
    manager("kubectl-edit", "Update", "{\"f:spec\":{\"f:job\":{\"f:parallelism\":{}}}}");
    manager("kustomize", "Apply", "{\"f:spec\":{\"f:image\":{},\"f:job\":{\"f:jarURI\":{}}}}");
    manager("flink-sustain", "Apply", "{\"f:spec\":{\"f:job\":{\"f:parallelism\":{}}}}");

    assertThat(decide(steady, Stage.FRESH).patch()).isNotNull();
  }

  @Test
  void refusesASessionCluster() {
    steady.withObject("/spec").remove("job");
    Command slots =
        Commands.apply("c1", Commands.JOB, Commands.of("taskmanager.numberOfTaskSlots", "2", "4"));

    assertThatThrownBy(() -> decider.decide(new Deployment(steady), slots, Stage.FRESH))
        .hasMessageContaining("session cluster");
  }

  @Test
  void rollsBackABrokenDeploymentWithoutWaiting() {
    ObjectNode deployment = sent();
    status(deployment).put("lifecycleState", "FAILED");

    Decision decision =
        decider.decide(new Deployment(deployment), Commands.rollBack(command), Stage.FRESH);

    assertThat(decision.patch().path("spec")).hasToString("{\"job\":{\"parallelism\":4}}");
    assertThat(decision.patch().at("/metadata/annotations/flinksustain.io~1undo").isNull())
        .isTrue();
  }

  @Test
  void restoresTheTextThatStoodThereAndNotOnlyTheValue() {
    Command apply =
        Commands.apply(
            "c2", Commands.JOB, Commands.of("execution.checkpointing.interval", "30 s", "60 s"));
    ObjectNode patch = decider.decide(new Deployment(steady), apply, Stage.FRESH).patch();
    ObjectNode after = MergePatch.apply(steady, patch);

    Decision back = decider.decide(new Deployment(after), Commands.rollBack(apply), Stage.FRESH);

    assertThat(MergePatch.apply(after, back.patch()).path("spec")).isEqualTo(steady.path("spec"));
  }

  private Decision decide(ObjectNode deployment, Stage stage) {
    return decider.decide(new Deployment(deployment), command, stage);
  }

  /** The deployment right after the command was sent. */
  private ObjectNode sent() {
    ObjectNode after = MergePatch.apply(steady, decide(steady, Stage.FRESH).patch());
    after.withObject("/metadata").put("generation", 4);
    return after;
  }

  private static ObjectNode status(ObjectNode deployment) {
    return deployment.withObject("/status");
  }

  private void manager(String name, String operation, String fields) {
    steady
        .withObject("/metadata")
        .withArray("managedFields")
        .addObject()
        .put("manager", name)
        .put("operation", operation)
        .set("fieldsV1", Manifests.tree(fields));
  }
}
