package io.flinksustain.monitor.observe;

import io.flinksustain.monitor.observe.Target.Kind;
import io.flinksustain.monitor.rest.Http;
import io.flinksustain.monitor.rest.RestJson;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds out which jobs run on one cluster and which metrics endpoints speak for its processes.
 *
 * <p>The REST API knows the hosts of the task managers and the range of ports that their reporters
 * may have taken, but not which took which. So every port of the range is tried on the host of each
 * process that is still missing; an endpoint says by its labels whose it is. One that is found is
 * kept until its process is no longer registered, or until it fails and is tried anew.
 */
final class Discovery implements Look {
  private final RestApi api;
  private final Http http;
  private final List<Target> fixed;
  private final Function<Map<String, String>, JobHome> home;
  private final Map<String, Endpoint> known = new LinkedHashMap<>();

  /** What an endpoint said about itself. */
  private record Endpoint(Target target, Set<String> processes, Set<String> jobs) {}

  /** What the REST API says; hosts are by task manager. */
  private record Cluster(
      Map<String, String> jobs, Map<String, String> hosts, Map<String, String> config) {}

  /**
   * @param fixed the targets of the cluster that are known already
   * @param home of its jobs, from the JobManager's configuration
   */
  Discovery(
      RestApi api, Http http, List<Target> fixed, Function<Map<String, String>, JobHome> home) {
    this.api = api;
    this.http = http;
    this.fixed = fixed;
    this.home = home;
  }

  @Override
  public CompletableFuture<ClusterView> at(Set<String> failing, List<JobRef> named) {
    CompletableFuture<Map<String, String>> jobs = api.runningJobs();
    CompletableFuture<Map<String, String>> hosts = api.taskManagerHosts();
    CompletableFuture<Map<String, String>> config = api.config();
    return CompletableFuture.allOf(jobs, hosts, config)
        .thenApply(all -> new Cluster(jobs.join(), hosts.join(), config.join()))
        .thenCompose(
            cluster -> {
              known.values().removeIf(endpoint -> isStale(endpoint, cluster, failing));
              return probe(candidates(cluster)).thenApply(found -> view(cluster, found, named));
            });
  }

  private boolean isStale(Endpoint endpoint, Cluster cluster, Set<String> failing) {
    return failing.contains(endpoint.target().splitId()) || !isOurs(endpoint, cluster);
  }

  /** JobManagers have no id: one that runs only jobs of others is another cluster's. */
  private static boolean isOurs(Endpoint endpoint, Cluster cluster) {
    boolean leads =
        endpoint.processes().contains(Report.JOB_MANAGER)
            && (cluster.jobs().isEmpty()
                || endpoint.jobs().stream().anyMatch(cluster.jobs()::containsKey));
    return leads || cluster.hosts().keySet().stream().anyMatch(id -> speaksFor(endpoint, id));
  }

  private static boolean speaksFor(Endpoint endpoint, String process) {
    return endpoint.processes().stream().anyMatch(label -> ClusterView.isLabelOf(label, process));
  }

  private boolean isMissing(String process) {
    return known.values().stream().noneMatch(endpoint -> speaksFor(endpoint, process));
  }

  private Set<Target> candidates(Cluster cluster) {
    Set<String> hosts = new HashSet<>();
    cluster.hosts().forEach((id, host) -> hosts.addAll(isMissing(id) ? Set.of(host) : Set.of()));
    if (isMissing(Report.JOB_MANAGER)) {
      hosts.add(api.target().host());
      hosts.add(cluster.config().getOrDefault("jobmanager.rpc.address", api.target().host()));
    }
    Set<Target> candidates = new HashSet<>();
    for (String host : hosts) {
      RestJson.reporterPorts(cluster.config()).forEach(port -> candidates.add(target(host, port)));
    }
    fixed.stream().filter(target -> target.kind() == Kind.PROMETHEUS).forEach(candidates::add);
    candidates.removeIf(target -> known.containsKey(target.splitId()));
    return candidates;
  }

  private Target target(String host, int port) {
    String url = "http://" + host + ':' + port + "/metrics";
    return new Target(Kind.PROMETHEUS, url, api.target().cluster());
  }

  private CompletableFuture<List<Endpoint>> probe(Set<Target> candidates) {
    List<CompletableFuture<Optional<Endpoint>>> probes =
        candidates.stream().map(this::probe).toList();
    return CompletableFuture.allOf(probes.toArray(CompletableFuture[]::new))
        .thenApply(all -> probes.stream().flatMap(probe -> probe.join().stream()).toList());
  }

  /** A port of the range that nobody took is no error. */
  private CompletableFuture<Optional<Endpoint>> probe(Target candidate) {
    return http.get(candidate.url(), Map.of())
        .thenApply(body -> Optional.of(endpoint(candidate, body)))
        .exceptionally(error -> Optional.empty());
  }

  private static Endpoint endpoint(Target target, byte[] body) {
    Scrape scrape = Scrape.of(new String(body, StandardCharsets.UTF_8));
    Set<String> jobs = new HashSet<>();
    scrape.processes().forEach(process -> jobs.addAll(scrape.jobs(process)));
    return new Endpoint(target, Set.copyOf(scrape.processes()), jobs);
  }

  private ClusterView view(Cluster cluster, List<Endpoint> found, List<JobRef> named) {
    found.stream()
        .filter(endpoint -> isOurs(endpoint, cluster))
        .forEach(endpoint -> known.put(endpoint.target().splitId(), endpoint));
    return new ClusterView(
        api.target().cluster(),
        JobNames.of(home.apply(cluster.config()), cluster.jobs(), named),
        List.copyOf(cluster.hosts().keySet()),
        Stream.concat(fixed.stream(), known.values().stream().map(Endpoint::target))
            .distinct()
            .toList(),
        silent(cluster));
  }

  private Map<String, String> silent(Cluster cluster) {
    List<Integer> ports = RestJson.reporterPorts(cluster.config());
    Map<String, String> silent = new HashMap<>();
    List<String> processes = new ArrayList<>(cluster.hosts().keySet());
    processes.add(Report.JOB_MANAGER);
    for (String process : processes) {
      if (isMissing(process)) {
        String host = cluster.hosts().getOrDefault(process, api.target().host());
        silent.put(process, reason(host, ports));
      }
    }
    return silent;
  }

  private static String reason(String host, List<Integer> ports) {
    return ports.isEmpty()
        ? "the cluster has no Prometheus reporter: set metrics.reporter.prom.factory.class to"
            + " org.apache.flink.metrics.prometheus.PrometheusReporterFactory"
        : "no metrics endpoint on " + host + ", ports " + ports + ", speaks for it";
  }
}
