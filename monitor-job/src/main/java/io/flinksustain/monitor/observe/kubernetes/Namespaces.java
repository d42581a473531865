package io.flinksustain.monitor.observe.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.api.model.ListMeta;
import io.fabric8.kubernetes.api.model.ListOptions;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.flinksustain.fact.Pods;
import io.flinksustain.monitor.kubernetes.Clients;
import io.flinksustain.monitor.kubernetes.FlinkDeployments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Looks at the namespaces of one API server: one list of FlinkDeployments and one of their pods a
 * look, and where there is a session one of FlinkSessionJobs, in pages. Nothing is kept between two
 * looks, so that none can be wrong for ever.
 */
public final class Namespaces implements AutoCloseable {
  private static final long PAGE = 500;
  private static final String DEPLOYMENTS = "flinkdeployments";
  private static final String SESSION_JOBS = "flinksessionjobs";
  private static final String PODS = "pods";

  /** Flink's operator and Flink itself set both labels. */
  private static final String OF_FLINK = PodReader.APP + ',' + PodReader.COMPONENT;

  private final KubernetesClient client;
  private final long pageSize;
  private final ExecutorService threads = Executors.newCachedThreadPool(Namespaces::thread);

  /** Looks with a client, and closes it. */
  public Namespaces(KubernetesClient client) {
    this(client, PAGE);
  }

  Namespaces(KubernetesClient client, long pageSize) {
    this.client = client;
    this.pageSize = pageSize;
  }

  /**
   * Looks at the API server of this pod, or else of this user's kubeconfig.
   *
   * @param timeout of one request
   */
  public static Namespaces here(Duration timeout) {
    return new Namespaces(Clients.here(timeout));
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "sustain-observe-kubernetes");
    thread.setDaemon(true);
    return thread;
  }

  /** What there is in a namespace; fails with {@link NamespaceUnavailable}. */
  public CompletableFuture<Census> look(String namespace) {
    return CompletableFuture.supplyAsync(() -> census(namespace), threads);
  }

  private Census census(String namespace) {
    List<GenericKubernetesResource> all = deployments(namespace);
    Map<String, Pods> pods = new TreeMap<>();
    String problem = "";
    try {
      pods.putAll(PodReader.byDeployment(pods(namespace)));
      all.forEach(one -> pods.putIfAbsent(one.getMetadata().getName(), PodReader.NONE));
    } catch (NamespaceUnavailable e) {
      problem = e.getMessage();
    }
    Map<String, String> malformed = new TreeMap<>();
    List<FoundDeployment> found = found(all, pods, malformed);
    return found.stream().allMatch(FoundDeployment::application)
        ? new Census(found, malformed, problem, List.of(), "")
        : withSessionJobs(found, malformed, problem, namespace);
  }

  private List<FoundDeployment> found(
      List<GenericKubernetesResource> all, Map<String, Pods> pods, Map<String, String> malformed) {
    List<FoundDeployment> found = new ArrayList<>();
    for (GenericKubernetesResource one : all) {
      String name = one.getMetadata().getName();
      try {
        ResourceReader read = new ResourceReader(FlinkDeployments.tree(client, one));
        found.add(new FoundDeployment(name, read.isApplication(), read.resource(), pods.get(name)));
      } catch (MalformedException e) {
        malformed.put(name, e.getMessage());
      }
    }
    return found;
  }

  private Census withSessionJobs(
      List<FoundDeployment> found,
      Map<String, String> malformed,
      String podsProblem,
      String namespace) {
    try {
      return new Census(found, malformed, podsProblem, sessionJobs(namespace), "");
    } catch (NamespaceUnavailable e) {
      return new Census(found, malformed, podsProblem, List.of(), e.getMessage());
    }
  }

  private List<FoundSessionJob> sessionJobs(String namespace) {
    var all =
        client.genericKubernetesResources(FlinkDeployments.SESSION_JOBS).inNamespace(namespace);
    return pages(SESSION_JOBS, namespace, new ListOptions(), all::list).stream()
        .map(one -> SessionJobReader.read(FlinkDeployments.tree(client, one)))
        .toList();
  }

  private List<GenericKubernetesResource> deployments(String namespace) {
    var all = client.genericKubernetesResources(FlinkDeployments.KIND).inNamespace(namespace);
    return pages(DEPLOYMENTS, namespace, new ListOptions(), all::list);
  }

  private List<Pod> pods(String namespace) {
    ListOptions ofFlink = new ListOptionsBuilder().withLabelSelector(OF_FLINK).build();
    return pages(PODS, namespace, ofFlink, client.pods().inNamespace(namespace)::list);
  }

  private <T extends HasMetadata, L extends KubernetesResourceList<T>> List<T> pages(
      String what, String namespace, ListOptions which, Function<ListOptions, L> list) {
    List<T> all = new ArrayList<>();
    String rest = null;
    try {
      do {
        L page =
            list.apply(
                new ListOptionsBuilder(which).withLimit(pageSize).withContinue(rest).build());
        all.addAll(page.getItems());
        ListMeta about = page.getMetadata();
        rest = about == null ? null : about.getContinue();
      } while (rest != null && !rest.isEmpty());
      return all;
    } catch (KubernetesClientException e) {
      throw new NamespaceUnavailable(what, namespace, e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.close();
  }
}
