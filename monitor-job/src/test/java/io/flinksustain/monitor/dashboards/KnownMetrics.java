package io.flinksustain.monitor.dashboards;

import io.flinksustain.monitor.metrics.OwnMetric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The metrics that a Prometheus has which scrapes Sustain, Flink jobs, cAdvisor and Kubernetes. */
final class KnownMetrics {
  /** How Flink begins the names of what operators measure. */
  static final String OPERATOR = "flink_taskmanager_job_task_operator_";

  private static final Path NAMES =
      Path.of("..", "sustain-rules", "src", "test", "resources", "io/flinksustain/signal");

  /**
   * Of kube-state-metrics, by its documentation of pods, {@code
   * docs/metrics/workload/pod-metrics.md}.
   */
  private static final Set<String> OF_KUBERNETES = Set.of("kube_pod_container_resource_limits");

  private KnownMetrics() {}

  static Set<String> all() {
    Set<String> all = new TreeSet<>(own());
    all.addAll(recorded("reporter-names.txt"));
    // cAdvisor's, and those of RocksDB, which a dashboard for every job cannot count on.
    recorded("optional-names.txt").stream()
        .filter(n -> n.startsWith("container_"))
        .forEach(all::add);
    all.addAll(OF_KUBERNETES);
    return all;
  }

  /** What Flink's reporter and cAdvisor gave for a real job, without labels. */
  private static Set<String> recorded(String file) {
    try {
      return new TreeSet<>(Files.readAllLines(NAMES.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of Sustain itself. */
  static Set<String> own() {
    Set<String> own = new TreeSet<>();
    Arrays.stream(OwnMetric.values()).flatMap(KnownMetrics::names).forEach(own::add);
    return own;
  }

  static Stream<String> names(OwnMetric metric) {
    String name = OPERATOR + metric.fullName();
    return metric.kind() == OwnMetric.Kind.HISTOGRAM
        ? Stream.of(name, name + "_count")
        : Stream.of(name);
  }
}
