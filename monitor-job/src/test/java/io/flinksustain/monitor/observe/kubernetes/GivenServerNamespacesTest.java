package io.flinksustain.monitor.observe.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.flinksustain.monitor.actuate.deployment.Manifests;
import io.flinksustain.monitor.k8s.Installation;
import io.flinksustain.monitor.testing.ApiServer;
import io.flinksustain.monitor.testing.OnGivenApiServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same on a real API server, and what only that can say: its pages and who may look. */
@OnGivenApiServer
class GivenServerNamespacesTest extends NamespacesContractTest {
  private static final Path ROLE = Installation.K8S.resolve("namespaces/watch/role.yaml");

  @Override
  ApiServer open() {
    return ApiServer.given();
  }

  @Test
  void readsOnWhereAPageEnds() throws Exception {
    List<String> names = List.of("five", "four", "one", "three", "two");
    names.forEach(
        name -> {
          server.put(Manifests.SESSION.replace("name: fraud", "name: " + name));
          server.putSessionJob(Manifests.SESSION_JOB.replace("name: orders", "name: " + name));
          server.put(FlinkPods.killed(name, name + "-taskmanager-1-1"));
        });
    server.grant(ROLE);

    try (Namespaces inTwos = new Namespaces(server.as("sustain"), 2)) {
      Census census = inTwos.look(server.namespace()).join();

      assertThat(census.deployments())
          .extracting(FoundDeployment::name)
          .containsExactlyElementsOf(names);
      assertThat(census.deployments())
          .allMatch(found -> found.pods().killsBetween(0, Long.MAX_VALUE) == 1);
      assertThat(census.sessionJobs()).hasSameSizeAs(names);
    }
  }

  @Test
  void needsNoMoreThanItsRole() throws Exception {
    server.put(Manifests.SESSION);
    server.putSessionJob(Manifests.SESSION_JOB);
    server.put(FlinkPods.killed("fraud", "fraud-taskmanager-1-1"));
    server.grant(ROLE);

    try (KubernetesClient client = server.as("sustain");
        Namespaces granted = new Namespaces(client)) {
      Census census = granted.look(server.namespace()).join();

      assertThat(census.podsProblem() + census.sessionJobsProblem()).isEmpty();
      assertThat(census.deployments()).hasSize(1);
      assertThat(census.sessionJobs()).hasSize(1);
      assertThatThrownBy(() -> client.secrets().inNamespace(server.namespace()).list())
          .isInstanceOfSatisfying(
              KubernetesClientException.class, e -> assertThat(e.getCode()).isEqualTo(403));
    }
  }

  @Test
  void saysWhichRightIsMissing() {
    try (Namespaces nobody = new Namespaces(server.as("nobody"))) {
      assertThatThrownBy(() -> nobody.look(server.namespace()).join())
          .hasCauseInstanceOf(NamespaceUnavailable.class)
          .cause()
          .hasMessageContaining(
              "not allowed to list flinkdeployments in namespace " + server.namespace())
          .hasMessageContaining("cannot list resource")
          .hasMessageNotContaining("https://");
    }
  }

  @Test
  void saysThatNobodyKnowsItsToken() {
    try (Namespaces stranger = new Namespaces(server.withToken("made-up"))) {
      assertThatThrownBy(() -> stranger.look(server.namespace()).join())
          .cause()
          .hasMessageContaining("does not know who asks, look at the service account")
          .hasMessageNotContaining("https://");
    }
  }
}
