package io.flinksustain.monitor.testing;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
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
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An API server with the operator's CRDs and what a test puts there: fabric8's mock, or the real
 * one of the kubeconfig that {@link #KUBECONFIG} names.
 *
 * <p>On the real one a test has a namespace of its own, which ends with it; the CRDs are put there
 * where they are missing, and stay.
 */
public final class ApiServer implements AutoCloseable {
  /** The environment variable that names a kubeconfig with the rights of a cluster's admin. */
  public static final String KUBECONFIG = "SUSTAIN_TEST_KUBECONFIG";

  private static final String ON_THE_MOCK = "payments";
  private static final List<String> CRDS =
      List.of(
          "/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml",
          "/META-INF/fabric8/flinksessionjobs.flink.apache.org-v1.yml");
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** Held, so that it stays silent: it would tell every request. */
  private static final Logger MOCKS_LOG = Logger.getLogger(MockWebServer.class.getName());

  static {
    MOCKS_LOG.setLevel(Level.WARNING);
  }

  private final KubernetesMockServer mock;
  private final KubernetesClient client;
  private final String namespace;

  private ApiServer(KubernetesMockServer mock, Config access, String namespace) {
    this.mock = mock;
    this.client = Clients.of(access, TIMEOUT);
    this.namespace = namespace;
  }

  /** The real one; see {@link OnGivenApiServer}. */
  public static ApiServer given() {
    Config access = Config.fromKubeconfig(new File(System.getenv(KUBECONFIG)));
    ApiServer server = new ApiServer(null, access, "sustain-test-" + UUID.randomUUID());
    server
        .client
        .namespaces()
        .resource(
            new NamespaceBuilder()
                .withNewMetadata()
                .withName(server.namespace)
                .endMetadata()
                .build())
        .create();
    // Pods want it, and where no controllers run nobody else makes it.
    server.account("default");
    return server;
  }

  /** The mock, which gives also the answers that no real one can be made to give. */
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
    return new ApiServer(mock, mock.createClient().getConfiguration(), ON_THE_MOCK);
  }

  /** Where the tests' objects are; of the test's own on a real server. */
  public String namespace() {
    return namespace;
  }

  public KubernetesClient client() {
    return client;
  }

  public KubernetesMockServer mock() {
    return mock;
  }

  /** A client for a service account of the namespace, which it makes, with a token of its own. */
  public KubernetesClient as(String account) {
    account(account);
    String tokens = "/api/v1/namespaces/" + namespace + "/serviceaccounts/" + account + "/token";
    Map<String, Object> request =
        Map.of("apiVersion", "authentication.k8s.io/v1", "kind", "TokenRequest", "spec", Map.of());
    String answer = client.raw(tokens, "POST", request);
    return withToken(Manifests.tree(answer).at("/status/token").asText());
  }

  /** A client for whoever has this token. */
  public KubernetesClient withToken(String token) {
    Config admin = client.getConfiguration();
    Config access =
        new ConfigBuilder(Config.empty())
            .withMasterUrl(admin.getMasterUrl())
            .withTrustCerts(admin.isTrustCerts())
            .withCaCertFile(admin.getCaCertFile())
            .withCaCertData(admin.getCaCertData())
            .withOauthToken(token)
            .build();
    return Clients.of(access, TIMEOUT);
  }

  /** Grants what Roles and RoleBindings in a file grant, to service accounts of the namespace. */
  public void grant(Path roles) throws IOException {
    try (InputStream file = Files.newInputStream(roles)) {
      List<HasMetadata> objects = client.load(file).items();
      for (HasMetadata object : objects) {
        if (object instanceof RoleBinding binding) {
          binding.getSubjects().forEach(subject -> subject.setNamespace(namespace));
        }
      }
      client.resourceList(objects).inNamespace(namespace).create();
    }
  }

  private void account(String name) {
    client
        .serviceAccounts()
        .inNamespace(namespace)
        .resource(
            new ServiceAccountBuilder().withNewMetadata().withName(name).endMetadata().build())
        .serverSideApply();
  }

  /** Puts a deployment there that runs with its spec. */
  public FakeOperator deploy(JobRef job) {
    put(Manifests.STEADY.replace(ON_THE_MOCK, job.namespace()));
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
    String place = place(resource.getMetadata().getNamespace());
    resource.getMetadata().setNamespace(place);
    resource.getMetadata().setResourceVersion(null);
    delete(place, resource.getMetadata().getName(), kind);
    client.genericKubernetesResources(kind).inNamespace(place).resource(resource).create();
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
    String place = place(pod.getMetadata().getNamespace());
    pod.getMetadata().setNamespace(place);
    var pods = client.pods().inNamespace(place);
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
      if (mock == null) {
        crd.waitUntilCondition(ApiServer::isServed, TIMEOUT.toSeconds(), TimeUnit.SECONDS);
      }
    }
  }

  /** Right after its creation there are neither a status nor conditions in it. */
  private static boolean isServed(CustomResourceDefinition crd) {
    return crd.getStatus() != null
        && crd.getStatus().getConditions() != null
        && crd.getStatus().getConditions().stream()
            .anyMatch(it -> it.getType().equals("Established") && it.getStatus().equals("True"));
  }

  /** Where that goes which is meant for a namespace. */
  private String place(String meant) {
    return mock == null ? namespace : meant;
  }

  @Override
  public void close() {
    if (mock == null) {
      client.namespaces().withName(namespace).delete();
    }
    client.close();
    if (mock != null) {
      mock.destroy();
    }
  }
}
