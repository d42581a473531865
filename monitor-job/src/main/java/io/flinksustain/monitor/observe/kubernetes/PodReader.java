package io.flinksustain.monitor.observe.kubernetes;

import static java.util.stream.Collectors.groupingBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.flinksustain.fact.Pods;
import io.flinksustain.fact.Pods.End;
import io.flinksustain.fact.Pods.Size;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the pods of FlinkDeployments, which Flink and its operator label by deployment and role.
 */
final class PodReader {
  /** Names the deployment. */
  static final String APP = "app";

  /** Names the role. */
  static final String COMPONENT = "component";

  /** Of a deployment without pods. */
  static final Pods NONE = new Pods(0, 0, Size.NONE, Size.NONE, 0, List.of(), List.of());

  private static final String JOB_MANAGER = "jobmanager";
  private static final String TASK_MANAGER = "taskmanager";

  /** Where the process of Flink runs; all others stand beside it. */
  private static final String MAIN = "flink-main-container";

  private static final int MOST_ENDS = 100;

  private PodReader() {}

  /** What is to be said of each deployment, by its name. */
  static Map<String, Pods> byDeployment(List<Pod> all) {
    Map<String, Pods> pods = new TreeMap<>();
    all.stream()
        .filter(pod -> hasRole(pod, JOB_MANAGER) || hasRole(pod, TASK_MANAGER))
        .collect(groupingBy(pod -> label(pod, APP)))
        .forEach((deployment, its) -> pods.put(deployment, pods(its)));
    return pods;
  }

  private static Pods pods(List<Pod> all) {
    List<End> ends =
        all.stream()
            .flatMap(pod -> statuses(pod).flatMap(status -> end(pod, status)))
            .sorted(Comparator.comparingLong(End::at).thenComparing(End::pod))
            .toList();
    return new Pods(
        inPhase(all, "Running"),
        inPhase(all, "Pending"),
        size(all, JOB_MANAGER),
        size(all, TASK_MANAGER),
        all.stream().flatMap(PodReader::statuses).mapToInt(PodReader::restarts).sum(),
        ends.subList(Math.max(0, ends.size() - MOST_ENDS), ends.size()),
        UnplacedReader.of(all));
  }

  private static int inPhase(List<Pod> all, String phase) {
    return (int)
        all.stream()
            .filter(pod -> pod.getStatus() != null && phase.equals(pod.getStatus().getPhase()))
            .count();
  }

  private static Size size(List<Pod> all, String role) {
    return all.stream()
        .filter(pod -> hasRole(pod, role))
        .flatMap(PodReader::containers)
        .filter(container -> MAIN.equals(container.getName()))
        .map(PodReader::size)
        .min(Comparator.comparingLong(Size::memoryLimitBytes).thenComparing(Size::cpuLimit))
        .orElse(Size.NONE);
  }

  private static Size size(Container container) {
    var resources = container.getResources();
    if (resources == null) {
      return Size.NONE;
    }
    return new Size(
        amount(resources.getRequests(), "cpu"),
        amount(resources.getLimits(), "cpu"),
        (long) amount(resources.getRequests(), "memory"),
        (long) amount(resources.getLimits(), "memory"));
  }

  private static double amount(Map<String, Quantity> all, String what) {
    Quantity quantity = all == null ? null : all.get(what);
    try {
      return quantity == null ? 0 : quantity.getNumericalAmount().doubleValue();
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }

  /** The end of a container that is not started again, or else of the run before. */
  private static Stream<End> end(Pod pod, ContainerStatus status) {
    return Stream.of(status.getState(), status.getLastState())
        .filter(state -> state != null && state.getTerminated() != null)
        .findFirst()
        .map(state -> end(pod, status, state.getTerminated()))
        .stream();
  }

  private static End end(Pod pod, ContainerStatus status, ContainerStateTerminated end) {
    return new End(
        pod.getMetadata().getName(),
        text(status.getName()),
        MAIN.equals(status.getName()) && hasRole(pod, TASK_MANAGER),
        text(end.getReason()),
        end.getExitCode() == null ? 0 : end.getExitCode(),
        millis(end.getFinishedAt()),
        restarts(status));
  }

  private static int restarts(ContainerStatus status) {
    return status.getRestartCount() == null ? 0 : status.getRestartCount();
  }

  /** Epoch milliseconds; 0 for no time. */
  static long millis(String time) {
    try {
      return time == null ? 0 : Instant.parse(time).toEpochMilli();
    } catch (DateTimeParseException e) {
      return 0;
    }
  }

  private static Stream<ContainerStatus> statuses(Pod pod) {
    return pod.getStatus() == null || pod.getStatus().getContainerStatuses() == null
        ? Stream.of()
        : pod.getStatus().getContainerStatuses().stream();
  }

  private static Stream<Container> containers(Pod pod) {
    return pod.getSpec() == null ? Stream.of() : pod.getSpec().getContainers().stream();
  }

  private static boolean hasRole(Pod pod, String role) {
    return label(pod, COMPONENT).equals(role);
  }

  private static String label(Pod pod, String name) {
    Map<String, String> labels = pod.getMetadata().getLabels();
    return labels == null ? "" : labels.getOrDefault(name, "");
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }
}
