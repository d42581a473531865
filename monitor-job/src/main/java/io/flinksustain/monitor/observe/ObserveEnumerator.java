package io.flinksustain.monitor.observe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the list of targets and spreads them evenly over the readers.
 *
 * <p>It alone decides who polls what: readers that come back after a failure start empty and get
 * their targets from here. Clusters are looked at independently, so that one that hangs does not
 * hold up the others. A cluster whose REST API is down keeps its last view. Those in Kubernetes
 * come and go with what readers see there; as long as nobody can look, they stay.
 */
final class ObserveEnumerator implements SplitEnumerator<Target, List<ClusterView>> {
  private static final Logger LOG = LoggerFactory.getLogger(ObserveEnumerator.class);

  private final SplitEnumeratorContext<Target> context;
  private final long discoveryIntervalMs;
  private final Map<String, Look> discoveries;
  private final Function<Workload, Look> newLooks;
  private final Map<String, Workload> workloads = new HashMap<>();
  private final Map<String, ClusterView> views = new LinkedHashMap<>();
  private final Map<String, Integer> owners = new HashMap<>();
  private final Set<String> failing = new HashSet<>();
  private final Map<String, Future<?>> looks = new HashMap<>();

  /**
   * @param discoveries by cluster
   * @param newLooks makes the look at a cluster that was found in Kubernetes
   * @param views what is known so far, at least one for each cluster
   */
  ObserveEnumerator(
      SplitEnumeratorContext<Target> context,
      long discoveryIntervalMs,
      Map<String, Look> discoveries,
      Function<Workload, Look> newLooks,
      List<ClusterView> views) {
    this.context = context;
    this.discoveryIntervalMs = discoveryIntervalMs;
    this.discoveries = new HashMap<>(discoveries);
    this.newLooks = newLooks;
    views.forEach(view -> this.views.put(view.cluster(), view));
  }

  @Override
  public void start() {
    context.callAsync(() -> true, (tick, error) -> discover(), 0, discoveryIntervalMs);
  }

  private void discover() {
    Set<String> tried = Set.copyOf(failing);
    failing.clear();
    discoveries.forEach(
        (cluster, discovery) ->
            looks.computeIfAbsent(
                cluster, name -> look(name, discovery.at(tried, views.get(name).jobs()))));
  }

  private Future<?> look(String cluster, CompletableFuture<ClusterView> look) {
    return look.whenComplete(
        (view, error) -> context.runInCoordinatorThread(() -> looked(cluster, view, error)));
  }

  private void looked(String cluster, ClusterView view, Throwable error) {
    looks.remove(cluster);
    if (error != null) {
      LOG.warn("Cluster {} keeps its last view: {}", cluster, RestApi.cause(error).toString());
    } else if (views.containsKey(cluster)) {
      found(view);
    }
  }

  private void found(ClusterView view) {
    ClusterView last = views.put(view.cluster(), view);
    if (!view.equals(last)) {
      tell(view);
    }
  }

  private void tell(ClusterView view) {
    owners.keySet().retainAll(targets().map(Target::splitId).toList());
    context.registeredReaders().keySet().forEach(reader -> send(reader, view));
    assign();
  }

  private void seen(NamespaceSeen seen) {
    seen.workloads().forEach(this::add);
    List.copyOf(views.values()).stream()
        .filter(view -> seen.isGone(view.name()))
        .forEach(view -> remove(view.cluster()));
  }

  private void add(Workload workload) {
    String cluster = workload.name().toString();
    if (!workload.equals(workloads.put(cluster, workload))) {
      LOG.info("Found {} in Kubernetes, asking {}", cluster, workload.rest().url());
      discoveries.put(cluster, newLooks.apply(workload));
      ClusterView blank = ClusterView.of(cluster, List.of());
      found(views.getOrDefault(cluster, blank).withTargets(List.of(workload.rest())));
    }
  }

  private void remove(String cluster) {
    LOG.info("{} is not in Kubernetes any more", cluster);
    workloads.remove(cluster);
    discoveries.remove(cluster);
    views.remove(cluster);
    tell(ClusterView.of(cluster, List.of()));
  }

  @Override
  public void addReader(int subtask) {
    release(subtask);
    views.values().forEach(view -> send(subtask, view));
    assign();
  }

  @Override
  public void addSplitsBack(List<Target> splits, int subtask) {
    release(subtask);
  }

  private void release(int subtask) {
    owners.values().removeIf(owner -> owner == subtask);
  }

  private void send(int subtask, ClusterView view) {
    context.sendEventToSourceReader(subtask, view);
  }

  /** Waits for all readers, or the first one would get everything. */
  private void assign() {
    if (context.registeredReaders().size() < context.currentParallelism()) {
      return;
    }
    targets()
        .filter(target -> !owners.containsKey(target.splitId()))
        .forEach(
            target -> {
              int subtask = leastLoaded();
              owners.put(target.splitId(), subtask);
              context.assignSplit(target, subtask);
            });
  }

  private int leastLoaded() {
    Map<Integer, Integer> load = new TreeMap<>();
    context.registeredReaders().keySet().forEach(reader -> load.put(reader, 0));
    owners.values().forEach(owner -> load.merge(owner, 1, Integer::sum));
    return load.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private Stream<Target> targets() {
    return views.values().stream().flatMap(view -> view.targets().stream());
  }

  @Override
  public void handleSourceEvent(int subtask, SourceEvent event) {
    if (event instanceof TargetFailing target) {
      failing.add(target.splitId());
    } else if (event instanceof NamespaceSeen seen) {
      seen(seen);
    }
  }

  @Override
  public void handleSplitRequest(int subtask, String host) {
    // Readers do not ask: targets are assigned as they appear.
  }

  @Override
  public List<ClusterView> snapshotState(long checkpointId) {
    return List.copyOf(views.values());
  }

  @Override
  public void close() {
    looks.values().forEach(look -> look.cancel(false));
  }
}
