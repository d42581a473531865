package io.flinksustain.monitor.actuate.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import io.flinksustain.monitor.actuate.deployment.Manifests;
import io.flinksustain.report.JobRef;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An API server with the CRD and one deployment that runs: fabric8's mock, or the real one that
 * KUBE_TEST_URL, KUBE_TEST_CA (a file) and KUBE_TEST_TOKEN name.
 */
final class ApiServer implements AutoCloseable {
  private static final String CRD = "/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml";
  private static final String URL = System.getenv("KUBE_TEST_URL");
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** Held, so that it stays silent: it would tell every request. */
  private static final Logger MOCKS_LOG = Logger.getLogger(MockWebServer.class.getName());

  static {
    MOCKS_LOG.setLevel(Level.WARNING);
  }

  private final KubernetesMockServer mock;
  private final KubernetesClient client;

  private ApiServer(KubernetesMockServer mock, Config access) {
    this.mock = mock;
    this.client = Clients.of(access, TIMEOUT);
  }

  static ApiServer start() {
    return isReal() ? new ApiServer(null, real()) : mocked();
  }

  static boolean isReal() {
    return URL != null;
  }

  /** Always the mock, for answers that no real one can be made to give. */
  static ApiServer mocked() {
    Map<ServerRequest, Queue<ServerResponse>> responses = new HashMap<>();
    KubernetesMockServer mock =
        new KubernetesMockServer(
            new Context(),
            new MockWebServer(),
            responses,
            new KubernetesMixedDispatcher(responses),
            false);
    mock.init();
    return new ApiServer(mock, mock.createClient().getConfiguration());
  }

  private static Config real() {
    return new ConfigBuilder()
        .withMasterUrl(URL)
        .withCaCertFile(System.getenv("KUBE_TEST_CA"))
        .withOauthToken(System.getenv("KUBE_TEST_TOKEN"))
        .build();
  }

  KubernetesClient client() {
    return client;
  }

  KubernetesMockServer mock() {
    return mock;
  }

  /** Puts a deployment there that runs with its spec. */
  FakeOperator deploy(JobRef job) {
    var crd =
        client
            .apiextensions()
            .v1()
            .customResourceDefinitions()
            .load(ApiServer.class.getResourceAsStream(CRD));
    if (crd.get() == null) {
      crd.create();
    }
    namespace(job.namespace());
    GenericKubernetesResource resource =
        client
            .getKubernetesSerialization()
            .unmarshal(Manifests.STEADY, GenericKubernetesResource.class);
    resource.getMetadata().setResourceVersion(null);
    var deployments =
        client.genericKubernetesResources(Deployments.KIND).inNamespace(job.namespace());
    deployments.withName(job.deployment()).withTimeoutInMillis(10_000).delete();
    deployments.resource(resource).create();
    FakeOperator operator = new FakeOperator(client, job);
    operator.reconcile();
    return operator;
  }

  private void namespace(String name) {
    if (isReal() && client.namespaces().withName(name).get() == null) {
      client
          .namespaces()
          .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
          .create();
    }
  }

  @Override
  public void close() {
    client.close();
    if (mock != null) {
      mock.destroy();
    }
  }
}
