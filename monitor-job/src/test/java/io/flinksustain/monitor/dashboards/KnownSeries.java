package io.flinksustain.monitor.dashboards;

import static java.util.stream.Collectors.joining;

import io.flinksustain.change.Result;
import io.flinksustain.classify.Severity;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.text.Words;
import io.flinksustain.window.Coverage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Series of a small fleet, by the name of their metric: two namespaces with a job each, of two
 * vertices and two subtasks on two task managers, all in containers with limits. Labels are as
 * Flink's reporter writes them, with those that the Prometheus operator adds for a pod.
 */
final class KnownSeries {
  private static final List<String> QUANTILES = List.of("0.5", "0.75", "0.95", "0.98", "0.99");

  private KnownSeries() {}

  /** Labels that a series of the metric can have. */
  static Set<String> labels(String metric) {
    Set<String> labels = new TreeSet<>();
    of(metric).forEach(series -> labels.addAll(series.keySet()));
    return labels;
  }

  /** The labels of each series of the metric. */
  static List<Map<String, String>> of(String metric) {
    List<Map<String, String>> series = List.of(Map.of());
    series = times(series, "namespace", List.of("payments", "shop"));
    boolean ofJobManager = metric.startsWith("flink_jobmanager_");
    series = times(series, "pod", ofJobManager ? List.of("jm") : List.of("tm-1", "tm-2"));
    series = times(series, "container", List.of("flink-main-container"));
    series = metric.startsWith("flink_") ? ofFlink(metric, series) : ofContainers(metric, series);
    return KnownMetrics.own().contains(metric) ? ofSustain(metric, series) : series;
  }

  private static List<Map<String, String>> ofContainers(
      String metric, List<Map<String, String>> pods) {
    if (metric.equals("kube_pod_container_resource_limits")) {
      return times(pods, "resource", List.of("cpu", "memory"));
    }
    return times(pods, "node", List.of("n1"));
  }

  private static List<Map<String, String>> ofFlink(String metric, List<Map<String, String>> pods) {
    List<Map<String, String>> series = copies(copies(pods, "pod", "instance"), "pod", "host");
    if (metric.startsWith("flink_taskmanager_")) {
      series = copies(series, "pod", "tm_id");
    }
    if (metric.contains("manager_job_")) {
      series = copies(copies(series, "namespace", "job_name"), "namespace", "job_id");
    }
    return metric.contains("_job_task_") ? ofTask(metric, series) : series;
  }

  private static List<Map<String, String>> ofTask(
      String metric, List<Map<String, String>> processes) {
    List<Map<String, String>> series = times(processes, "task_name", List.of("Source: in", "out"));
    series = copies(copies(series, "task_name", "task_id"), "pod", "subtask_index");
    series = times(series, "task_attempt_num", List.of("0"));
    if (metric.startsWith(KnownMetrics.OPERATOR)) {
      series = copies(copies(series, "task_name", "operator_name"), "task_name", "operator_id");
    }
    return series;
  }

  private static List<Map<String, String>> ofSustain(
      String name, List<Map<String, String>> operators) {
    OwnMetric metric =
        Arrays.stream(OwnMetric.values())
            .filter(m -> KnownMetrics.names(m).anyMatch(name::equals))
            .findFirst()
            .orElseThrow();
    if (!metric.label().isEmpty()) {
      return times(operators, metric.label(), values(metric));
    }
    return metric.kind() == OwnMetric.Kind.HISTOGRAM && !name.endsWith("_count")
        ? times(operators, "quantile", QUANTILES)
        : operators;
  }

  private static List<String> values(OwnMetric metric) {
    return switch (metric) {
      case WINDOWS -> Words.all(Coverage.class);
      case JOBS -> plus(Words.all(Severity.class), "unknown");
      case OPEN_CHANGES -> states(false);
      case CHANGES -> states(true);
      case COMMANDS -> Words.all(Result.class);
      default -> List.of("healthy", "slow_sink");
    };
  }

  private static List<String> states(boolean ended) {
    return Arrays.stream(ChangeState.values())
        .filter(state -> state.isEnd() == ended)
        .map(Words::of)
        .toList();
  }

  private static List<String> plus(List<String> words, String more) {
    return Stream.concat(words.stream(), Stream.of(more)).toList();
  }

  private static List<Map<String, String>> times(
      List<Map<String, String>> series, String label, List<String> values) {
    List<Map<String, String>> all = new ArrayList<>();
    for (Map<String, String> one : series) {
      values.forEach(value -> all.add(with(one, label, value)));
    }
    return all;
  }

  private static List<Map<String, String>> copies(
      List<Map<String, String>> series, String from, String to) {
    return series.stream().map(one -> with(one, to, one.get(from))).toList();
  }

  private static Map<String, String> with(Map<String, String> one, String label, String value) {
    Map<String, String> more = new TreeMap<>(one);
    more.put(label, value);
    return more;
  }

  /** As promtool reads them: {@code name{label="value"}}. */
  static Stream<String> written(String metric) {
    return of(metric).stream()
        .map(
            series ->
                series.entrySet().stream()
                    .map(label -> label.getKey() + "=\"" + label.getValue() + '"')
                    .collect(joining(",", metric + '{', "}")));
  }
}
