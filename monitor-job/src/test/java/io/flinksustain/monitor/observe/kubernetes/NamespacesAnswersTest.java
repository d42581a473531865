package io.flinksustain.monitor.observe.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ListMetaBuilder;
import io.fabric8.kubernetes.api.model.PodListBuilder;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.flinksustain.monitor.actuate.deployment.Manifests;
import io.flinksustain.monitor.kubernetes.Clients;
import io.flinksustain.monitor.testing.ApiServer;
import io.flinksustain.monitor.testing.FakeServer;
import io.flinksustain.monitor.testing.FreePorts;
import io.flinksustain.report.JobRef;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of a look when the API server says no, nothing, or nonsense. */
@Timeout(60)
class NamespacesAnswersTest {
  private static final JobRef FRAUD = new JobRef("eu1", "payments", "fraud", "", "");
  private static final String DEPLOYMENTS =
      "/apis/flink.apache.org/v1beta1/namespaces/payments/flinkdeployments?limit=500";
  private static final String SESSION_JOBS =
      DEPLOYMENTS.replace("flinkdeployments", "flinksessionjobs");
  private static final String PODS =
      "/api/v1/namespaces/payments/pods?labelSelector=app%2Ccomponent&limit=500";

  private ApiServer server;
  private Namespaces namespaces;

  @BeforeEach
  void start() {
    server = ApiServer.mocked();
    server.deploy(FRAUD);
    namespaces = new Namespaces(server.client());
  }

  @AfterEach
  void stop() {
    namespaces.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "401, look at the service account",
    "403, 'not allowed to list flinkdeployments in namespace payments, grant'",
    "404, 'knows no flinkdeployments, is Flink''s operator installed there?'",
    "410, answers 410",
    "429, answers 429",
    "500, answers 500"
  })
  void saysWhyANamespaceCannotBeLookedAtAndLooksAgain(int status, String words) {
    refuse(DEPLOYMENTS, status);

    assertThatThrownBy(() -> namespaces.look("payments").join())
        .hasCauseInstanceOf(NamespaceUnavailable.class)
        .cause()
        .hasMessageContaining(words)
        .hasMessageContaining("because")
        .hasMessageNotContaining("http://");
    assertThat(namespaces.look("payments").join().deployments()).hasSize(1);
  }

  /** No Status in JSON, as in other answers: nobody in the API server is in charge of the path. */
  @Test
  void saysThatTheOperatorIsNotInstalledWhereThatIsAnsweredInPlainText() {
    server
        .mock()
        .expect()
        .get()
        .withPath(DEPLOYMENTS)
        .andReturn(404, "404 page not found\n")
        .withHeader("Content-Type", "text/plain")
        .once();

    assertThatThrownBy(() -> namespaces.look("payments").join())
        .cause()
        .hasMessageContaining("knows no flinkdeployments, is Flink's operator installed there?")
        .hasMessageNotContaining("http://");
  }

  @Test
  void findsDeploymentsAlsoWhereItMayNotListPods() {
    refuse(PODS, 403);

    Census census = namespaces.look("payments").join();

    assertThat(census.podsProblem()).contains("not allowed to list pods in namespace payments");
    assertThat(census.deployments()).singleElement().extracting(FoundDeployment::pods).isNull();
    assertThat(namespaces.look("payments").join().podsProblem()).isEmpty();
  }

  @Test
  void readsOnWhereAPageEnds() {
    server
        .mock()
        .expect()
        .get()
        .withPath(PODS)
        .andReturn(
            200,
            new PodListBuilder()
                .withMetadata(new ListMetaBuilder().withContinue("more").build())
                .addToItems(FlinkPods.killed("fraud", "tm-1"))
                .build())
        .once();
    server
        .mock()
        .expect()
        .get()
        .withPath(PODS.replace("labelSelector", "continue=more&labelSelector"))
        .andReturn(200, new PodListBuilder().addToItems(FlinkPods.killed("fraud", "tm-2")).build())
        .once();

    FoundDeployment found = namespaces.look("payments").join().deployments().get(0);

    assertThat(found.pods().ends()).extracting(end -> end.pod()).containsExactly("tm-1", "tm-2");
  }

  @Test
  void oneMalformedDeploymentCostsOnlyItself() {
    server.put(
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: broken, namespace: payments}
        spec: {job: {parallelism: four}}
        """);

    Census census = namespaces.look("payments").join();

    assertThat(census.malformed().keySet()).containsExactly("broken");
    assertThat(census.malformed().get("broken")).contains("'parallelism' is not a number");
    assertThat(census.deployments()).extracting(FoundDeployment::name).containsExactly("fraud");
  }

  @Test
  void aMalformedFlinkSessionJobIsUnreadAndTheOthersAreRead() {
    server.put(Manifests.SESSION);
    server.putSessionJob(Manifests.SESSION_JOB);
    server.putSessionJob(
        Manifests.SESSION_JOB
            .replace("name: orders", "name: broken")
            .replace("parallelism: 2", "parallelism: two"));

    List<FoundSessionJob> jobs = namespaces.look("payments").join().sessionJobs();

    assertThat(jobs)
        .extracting(job -> job.resource().problem())
        .containsExactlyInAnyOrder(
            "", "its FlinkSessionJob is malformed: 'parallelism' is not a number but \"two\"");
  }

  @Test
  void findsTheRestAlsoWhereItMayNotListFlinkSessionJobs() {
    server.put(Manifests.SESSION);
    refuse(SESSION_JOBS, 403);

    Census census = namespaces.look("payments").join();

    assertThat(census.sessionJobsProblem())
        .contains("not allowed to list flinksessionjobs in namespace payments");
    assertThat(census.deployments()).hasSize(1);
    assertThat(namespaces.look("payments").join().sessionJobsProblem()).isEmpty();
  }

  @Test
  void doesNotAskForFlinkSessionJobsWhereThereIsNoSession() {
    refuse(SESSION_JOBS, 403);

    assertThat(namespaces.look("payments").join().sessionJobsProblem()).isEmpty();
  }

  @Test
  void saysThatNobodyAnswers() {
    String nobody = "http://127.0.0.1:" + FreePorts.pick(1).get(0);

    assertUnavailable(nobody);
  }

  @Test
  void saysThatNobodyAnswersInTime() {
    try (FakeServer silent = new FakeServer()) {
      silent.on(DEPLOYMENTS.replace("?limit=500", ""), silent::silence);

      assertUnavailable(silent.url());
    }
  }

  private static void assertUnavailable(String url) {
    KubernetesClient client =
        Clients.of(new ConfigBuilder().withMasterUrl(url).build(), Duration.ofMillis(300));
    try (Namespaces nowhere = new Namespaces(client)) {
      assertThatThrownBy(() -> nowhere.look("payments").join())
          .hasMessageContaining("the API server of Kubernetes does not answer");
    }
  }

  private void refuse(String path, int status) {
    server
        .mock()
        .expect()
        .get()
        .withPath(path)
        .andReturn(status, new StatusBuilder().withCode(status).withMessage("because").build())
        .once();
  }
}
