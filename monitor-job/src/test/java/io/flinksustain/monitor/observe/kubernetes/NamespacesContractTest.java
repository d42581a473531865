package io.flinksustain.monitor.observe.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.actuate.deployment.Manifests;
import io.flinksustain.monitor.testing.ApiServer;
import io.flinksustain.report.JobRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On fabric8's mock, or on a real API server where one is named; see {@link ApiServer}. */
@Timeout(60)
class NamespacesContractTest {
  private static final JobRef FRAUD = new JobRef("eu1", "payments", "fraud", "", "");

  private ApiServer server;
  private Namespaces namespaces;

  @BeforeEach
  void start() {
    server = ApiServer.start();
    namespaces = new Namespaces(server.client());
  }

  @AfterEach
  void stop() {
    server.delete("payments", "fraud");
    server.deleteSessionJob("payments", "orders");
    server.client().pods().inNamespace("payments").withGracePeriod(0).delete();
    namespaces.close();
    server.close();
  }

  @Test
  void findsADeploymentWithItsAnnotationsAsItRuns() {
    server.deploy(FRAUD);
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
    server.deploy(FRAUD);

    assertThat(only().resource().lifecycle()).isEqualTo("STABLE");
    assertThat(only().resource().rollsOut()).isFalse();
  }

  @Test
  void findsWhatItsPodsMayUseAndHowTheyEnded() {
    server.deploy(FRAUD);
    server.put(FlinkPods.killed("fraud", "fraud-taskmanager-1-1"));
    server.put(FlinkPods.taskManager("other", "other-taskmanager-1-1"));

    assertThat(only().pods().taskManager().memoryLimitBytes()).isEqualTo(2L << 30);
    assertThat(only().pods().killsBetween(0, Long.MAX_VALUE)).isEqualTo(1);
  }

  @Test
  void saysThatADeploymentHasNoPods() {
    server.deploy(FRAUD);

    assertThat(only().pods()).isEqualTo(PodReader.NONE);
  }

  @Test
  void findsTheJobsOfASession() {
    server.put(Manifests.SESSION);
    server.putSessionJob(Manifests.SESSION_JOB);
    server.submitted("payments", "orders", "c1");

    FoundSessionJob found = namespaces.look("payments").join().sessionJobs().get(0);

    assertThat(only().application()).isFalse();
    assertThat(found.session()).isEqualTo("fraud");
    assertThat(found.jobId()).isEqualTo("c1");
    assertThat(found.resource().annotations()).isEqualTo(Map.of("sustain.io/mode", "approve"));
    assertThat(found.resource().lifecycle()).isEqualTo("STABLE");
  }

  @Test
  void findsNothingInAnEmptyNamespace() {
    server.deploy(FRAUD);

    Census census = namespaces.look("orders").join();

    assertThat(census).isEqualTo(new Census(List.of(), Map.of(), "", List.of(), ""));
  }

  private FoundDeployment only() {
    Census census = namespaces.look("payments").join();
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
