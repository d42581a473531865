package io.flinksustain.monitor.observe;

import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.rest.Http;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SupportsSplitReassignmentOnRecovery;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Observes Flink clusters: polls their REST APIs and metrics endpoints for as long as it runs.
 *
 * <p>Splits are targets. They are spread over the subtasks anew whenever a subtask comes back, so
 * the source scales and recovers like any other.
 */
public final class ObserveSource
    implements Source<Observed, Target, List<ClusterView>>, SupportsSplitReassignmentOnRecovery {
  private final ObserveSettings settings;

  private ObserveSource(ObserveSettings settings) {
    this.settings = settings;
  }

  /**
   * The source for the options of {@link ObserveOptions}.
   *
   * @throws OptionException when one of them makes no sense
   */
  public static ObserveSource of(Configuration config) {
    return new ObserveSource(ObserveSettings.of(config));
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SourceReader<Observed, Target> createReader(SourceReaderContext context) {
    return new ObserveReader(context, settings, Clock.systemUTC());
  }

  @Override
  public SplitEnumerator<Target, List<ClusterView>> createEnumerator(
      SplitEnumeratorContext<Target> context) {
    return restoreEnumerator(context, List.of());
  }

  @Override
  public SplitEnumerator<Target, List<ClusterView>> restoreEnumerator(
      SplitEnumeratorContext<Target> context, List<ClusterView> restored) {
    return new ObserveEnumerator(
        context,
        settings.discoveryInterval().toMillis(),
        discoveries(),
        this::look,
        Stream.concat(
                clusters().stream().map(cluster -> view(cluster, restored)),
                restored.stream().filter(view -> isObserved(view.name())))
            .toList());
  }

  private Look look(Workload workload) {
    Http http = settings.http();
    RestApi api = new RestApi(workload.rest(), http, settings.headers());
    return new Discovery(api, http, List.of(workload.rest()), config -> workload.home());
  }

  /** What was found in Kubernetes before is polled on until somebody has looked there again. */
  private boolean isObserved(ClusterName name) {
    return name.isInKubernetes()
        && settings.targets().contains(Target.ofNamespace(name.platform(), name.namespace()));
  }

  private Map<String, Look> discoveries() {
    Http http = settings.http();
    Map<String, Look> discoveries = new HashMap<>();
    settings
        .restApis()
        .forEach(
            (cluster, target) -> {
              RestApi api = new RestApi(target, http, settings.headers());
              discoveries.put(
                  cluster,
                  new Discovery(api, http, fixed(cluster), config -> JobHome.of(cluster, config)));
            });
    return discoveries;
  }

  private Set<String> clusters() {
    Set<String> clusters = new LinkedHashSet<>();
    settings.targets().forEach(target -> clusters.add(target.cluster()));
    return clusters;
  }

  private List<Target> fixed(String cluster) {
    return settings.targets().stream().filter(target -> target.cluster().equals(cluster)).toList();
  }

  /** Until the first look, a restored view holds, with the targets that options name today. */
  private ClusterView view(String cluster, List<ClusterView> restored) {
    ClusterView blank = ClusterView.of(cluster, fixed(cluster));
    return restored.stream()
        .filter(view -> view.cluster().equals(cluster))
        .findFirst()
        .map(view -> view.withTargets(fixed(cluster)))
        .orElse(blank);
  }

  @Override
  public SimpleVersionedSerializer<Target> getSplitSerializer() {
    return new TargetSerializer();
  }

  @Override
  public SimpleVersionedSerializer<List<ClusterView>> getEnumeratorCheckpointSerializer() {
    return new ViewsSerializer();
  }
}
