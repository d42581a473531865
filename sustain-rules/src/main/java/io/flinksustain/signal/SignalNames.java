package io.flinksustain.signal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the signal behind the name that a source gives it.
 *
 * <p>Two families of Flink are known. Flink's Prometheus reporter joins scope and identifier with
 * underscores ({@code flink_taskmanager_job_task_busyTimeMsPerSecond}); the OpenTelemetry reporter
 * joins them with dots and keeps the dots of the identifier ({@code
 * flink.taskmanager.job.task.busyTimeMsPerSecond}). Both become one key when every character that
 * is no letter and no digit is read as an underscore.
 *
 * <p>RocksDB's own metrics come from the state backend, which puts the name of a state between the
 * scope and {@code rocksdb}: {@code
 * flink_taskmanager_job_task_operator_clicks_rocksdb_is_write_stopped}. Metrics of a container are
 * cAdvisor's and have no scope in their names.
 */
public final class SignalNames {
  private static final Map<Scope, String> PREFIXES =
      Map.of(
          Scope.TASK, "flink_taskmanager_job_task_",
          Scope.OPERATOR, "flink_taskmanager_job_task_operator_",
          Scope.TM, "flink_taskmanager_",
          Scope.JM, "flink_jobmanager_",
          Scope.JOB, "flink_jobmanager_job_");
  private static final String OFFSETS = "KafkaSourceReader_topic_partition_currentOffset";
  private static final String CONTAINER = "container_";
  private static final String STATE = "_rocksdb_";
  private static final Map<String, Signal> BY_METRIC = byMetric();
  private static final Map<String, Signal> BY_IDENTIFIER = byIdentifier();

  private SignalNames() {}

  /**
   * The signal of a full metric name of either family, or empty when it is not in the catalogue.
   */
  public static Optional<Signal> ofMetric(String metricName) {
    Signal exact = BY_METRIC.get(metricName);
    return Optional.ofNullable(
        exact != null ? exact : BY_METRIC.get(withoutState(normalized(metricName))));
  }

  /** The signal of Flink's identifier at a scope, as in our own reports, or empty. */
  public static Optional<Signal> ofIdentifier(Scope scope, String flinkName) {
    return Optional.ofNullable(BY_IDENTIFIER.get(scope.wireName() + '/' + flinkName));
  }

  private static Map<String, Signal> byMetric() {
    Map<String, Signal> names = new HashMap<>();
    for (Signal signal : Signal.values()) {
      names.put(prefix(signal) + normalized(signal.flinkName()), signal);
    }
    names.put(PREFIXES.get(Scope.OPERATOR) + OFFSETS, Signal.PARTITIONS);
    return Map.copyOf(names);
  }

  private static String prefix(Signal signal) {
    return signal.flinkName().startsWith(CONTAINER) ? "" : PREFIXES.get(signal.scope());
  }

  private static Map<String, Signal> byIdentifier() {
    Map<String, Signal> names = new HashMap<>();
    for (Signal signal : Signal.values()) {
      names.put(signal.scope().wireName() + '/' + signal.flinkName(), signal);
    }
    return Map.copyOf(names);
  }

  private static String withoutState(String name) {
    String scope = PREFIXES.get(Scope.OPERATOR);
    int state = name.startsWith(scope) ? name.lastIndexOf(STATE) : -1;
    return state < scope.length() ? name : scope + name.substring(state + 1);
  }

  private static String normalized(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      out.append(Character.isLetterOrDigit(c) ? c : '_');
    }
    return out.toString();
  }
}
