package io.flinksustain.monitor.testing;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import io.flinksustain.monitor.actuate.deployment.Manifests;
import io.flinksustain.monitor.kubernetes.Clients;
import io.flinksustain.monitor.kubernetes.FlinkDeployments;
import io.flinksustain.report.JobRef;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An API server with the CRD and what tests put there: fabric8's mock, or the real one that
 * KUBE_TEST_URL, KUBE_TEST_CA (a file) and KUBE_TEST_TOKEN name.
 */
public final class ApiServer implements AutoCloseable {
  private static final List<String> CRDS =
      List.of(
          "/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml",
          "/META-INF/fabric8/flinksessionjobs.flink.apache.org-v1.yml");
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

  public static ApiServer start() {
    return isReal() ? new ApiServer(null, real()) : mocked();
  }

  public static boolean isReal() {
    return URL != null;
  }

  /** Always the mock, for answers that no real one can be made to give. */
  public static ApiServer mocked() {
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

  public KubernetesClient client() {
    return client;
  }

  public KubernetesMockServer mock() {
    return mock;
  }

  /** Puts a deployment there that runs with its spec. */
  public FakeOperator deploy(JobRef job) {
    put(Manifests.STEADY);
    FakeOperator operator = new FakeOperator(client, job);
    operator.reconcile();
    return operator;
  }

  /** Puts a FlinkDeployment there in place of the one of its name. */
  public void put(String manifest) {
    put(manifest, FlinkDeployments.KIND);
  }

  /** Puts a FlinkSessionJob there, without a status. */
  public void putSessionJob(String manifest) {
    put(manifest, FlinkDeployments.SESSION_JOBS);
  }

  /** Lets the operator say by which id Flink knows the job of a FlinkSessionJob. */
  public void submitted(String namespace, String name, String jobId) {
    client
        .genericKubernetesResources(FlinkDeployments.SESSION_JOBS)
        .inNamespace(namespace)
        .withName(name)
        .editStatus(
            job -> {
              job.setAdditionalProperty(
                  "status",
                  Map.of("jobStatus", Map.of("jobId", jobId), "lifecycleState", "STABLE"));
              return job;
            });
  }

  private void put(String manifest, ResourceDefinitionContext kind) {
    CRDS.forEach(this::define);
    GenericKubernetesResource resource =
        client.getKubernetesSerialization().unmarshal(manifest, GenericKubernetesResource.class);
    String namespace = resource.getMetadata().getNamespace();
    namespace(namespace);
    resource.getMetadata().setResourceVersion(null);
    delete(namespace, resource.getMetadata().getName(), kind);
    client.genericKubernetesResources(kind).inNamespace(namespace).resource(resource).create();
  }

  /** Takes a FlinkDeployment away. */
  public void delete(String namespace, String name) {
    delete(namespace, name, FlinkDeployments.KIND);
  }

  /** Takes a FlinkSessionJob away. */
  public void deleteSessionJob(String namespace, String name) {
    delete(namespace, name, FlinkDeployments.SESSION_JOBS);
  }

  private void delete(String namespace, String name, ResourceDefinitionContext kind) {
    client
        .genericKubernetesResources(kind)
        .inNamespace(namespace)
        .withName(name)
        .withTimeoutInMillis(10_000)
        .delete();
  }

  /** Puts a pod there in place of the one of its name, with its status. */
  public void put(Pod pod) {
    var pods = client.pods().inNamespace(pod.getMetadata().getNamespace());
    pods.withName(pod.getMetadata().getName()).withGracePeriod(0).delete();
    pods.resource(pod).create();
    pods.withName(pod.getMetadata().getName())
        .editStatus(
            created -> {
              created.setStatus(pod.getStatus());
              return created;
            });
  }

  private void define(String kind) {
    var crd =
        client
            .apiextensions()
            .v1()
            .customResourceDefinitions()
            .load(ApiServer.class.getResourceAsStream(kind));
    if (crd.get() == null) {
      crd.create();
    }
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
