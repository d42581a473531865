package io.flinksustain.monitor.observe.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.actuate.Commands;
import io.flinksustain.monitor.actuate.deployment.Manifests;
import io.flinksustain.monitor.testing.ApiServer;
import io.flinksustain.report.JobRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On fabric8's mock; {@link GivenServerNamespacesTest} is the same on a real API server. */
@Timeout(60)
class NamespacesContractTest {
  ApiServer server;
  private Namespaces namespaces;

  ApiServer open() {
    return ApiServer.mocked();
  }

  @BeforeEach
  void start() {
    server = open();
    namespaces = new Namespaces(server.client());
  }

  @AfterEach
  void stop() {
    server.close();
    namespaces.close();
  }

  @Test
  void findsADeploymentWithItsAnnotationsAsItRuns() {
    server.deploy(job());
    server.put(annotated("sustain.io/mode: approve"));

    FoundDeployment found = only();

    assertThat(found.name()).isEqualTo("fraud");
    assertThat(found.application()).isTrue();
    assertThat(found.resource().annotations()).isEqualTo(Map.of("sustain.io/mode", "approve"));
    assertThat(found.resource().parallelism()).isEqualTo(4);
    assertThat(found.resource().upgradeMode()).isEqualTo("savepoint");
    assertThat(found.resource().configuration())
        .containsEntry("execution.checkpointing.interval", "30000 ms");
  }

  @Test
  void seesWhatTheOperatorSays() {
    server.deploy(job());

    assertThat(only().resource().lifecycle()).isEqualTo("STABLE");
    assertThat(only().resource().rollsOut()).isFalse();
  }

  @Test
  void findsWhatItsPodsMayUseAndHowTheyEnded() {
    server.deploy(job());
    server.put(FlinkPods.killed("fraud", "fraud-taskmanager-1-1"));
    server.put(FlinkPods.taskManager("other", "other-taskmanager-1-1"));

    assertThat(only().pods().taskManager().memoryLimitBytes()).isEqualTo(2L << 30);
    assertThat(only().pods().killsBetween(0, Long.MAX_VALUE)).isEqualTo(1);
  }

  @Test
  void saysThatADeploymentHasNoPods() {
    server.deploy(job());

    assertThat(only().pods()).isEqualTo(PodReader.NONE);
  }

  @Test
  void findsTheJobsOfASession() {
    server.put(Manifests.SESSION);
    server.putSessionJob(Manifests.SESSION_JOB);
    server.submitted(server.namespace(), "orders", "c1");

    FoundSessionJob found = namespaces.look(server.namespace()).join().sessionJobs().get(0);

    assertThat(only().application()).isFalse();
    assertThat(found.session()).isEqualTo("fraud");
    assertThat(found.jobId()).isEqualTo("c1");
    assertThat(found.resource().annotations()).isEqualTo(Map.of("sustain.io/mode", "approve"));
    assertThat(found.resource().lifecycle()).isEqualTo("STABLE");
  }

  @Test
  void findsNothingInAnEmptyNamespace() {
    server.deploy(job());

    Census census = namespaces.look("orders").join();

    assertThat(census).isEqualTo(new Census(List.of(), Map.of(), "", List.of(), ""));
  }

  final JobRef job() {
    return Commands.jobIn(server.namespace());
  }

  private FoundDeployment only() {
    Census census = namespaces.look(server.namespace()).join();
    assertThat(census.malformed()).isEmpty();
    assertThat(census.podsProblem()).isEmpty();
    assertThat(census.deployments()).hasSize(1);
    return census.deployments().get(0);
  }

  private static String annotated(String annotation) {
    return Manifests.STEADY.replace(
        "namespace: payments", "namespace: payments\n  annotations: {" + annotation + "}");
  }
}
