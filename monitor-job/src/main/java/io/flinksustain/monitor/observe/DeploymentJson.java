package io.flinksustain.monitor.observe;

import static io.flinksustain.monitor.rest.RestJson.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.fact.Deployment;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code /overview}, {@code /taskmanagers} and {@code /jobmanager/config}. */
final class DeploymentJson {
  /** What sizing depends on; everything else is nobody's business. */
  private static final List<String> WANTED =
      List.of(
          "taskmanager.",
          "jobmanager.memory.",
          "jobmanager.scheduler",
          "jobmanager.adaptive-scheduler.",
          "parallelism.",
          "pipeline.max-parallelism",
          "pipeline.jobvertex-parallelism-overrides",
          "cluster.evenly-spread-out-slots",
          "state.",
          "execution.checkpointing.",
          "restart-strategy",
          "high-availability.type",
          "job.autoscaler.",
          "kubernetes.cluster-id",
          "kubernetes.namespace",
          "kubernetes.jobmanager.",
          "kubernetes.taskmanager.");

  private static final List<String> SECRETS =
      List.of("password", "secret", "token", "key", "credential", "auth", "env.", "opts");

  private static final Map<String, String> OFF_HEAP =
      Map.of(
          "frameworkOffHeap", "taskmanager.memory.framework.off-heap.size",
          "taskOffHeap", "taskmanager.memory.task.off-heap.size");

  private DeploymentJson() {}

  static Deployment read(JsonNode overview, JsonNode taskManagers, Map<String, String> config) {
    JsonNode all = required(taskManagers, "taskmanagers");
    JsonNode first = all.path(0);
    JsonNode memory = first.path("memoryConfiguration");
    return new Deployment(
        overview.path("flink-version").asText(),
        all.size(),
        slots(all),
        first.path("hardware").path("cpuCores").asInt(),
        memory.path("totalProcessMemory").asLong(),
        memory.path("frameworkHeap").asLong() + memory.path("taskHeap").asLong(),
        memory.path("managedMemory").asLong(),
        memory.path("networkMemory").asLong(),
        withoutSecrets(withOffHeap(config, memory)));
  }

  /** The sizes of a task manager that limit its direct memory, as it runs with them. */
  private static Map<String, String> withOffHeap(Map<String, String> config, JsonNode memory) {
    Map<String, String> all = new TreeMap<>(config);
    OFF_HEAP.forEach(
        (field, key) -> {
          if (memory.path(field).isIntegralNumber()) {
            all.put(key, memory.path(field).asLong() + "b");
          }
        });
    return all;
  }

  private static int slots(JsonNode taskManagers) {
    Set<Integer> counts = new HashSet<>();
    taskManagers.forEach(taskManager -> counts.add(taskManager.path("slotsNumber").asInt()));
    return counts.size() == 1 ? counts.iterator().next() : 0;
  }

  /** The wanted keys that cannot hold a secret, with no credentials inside of addresses. */
  static Map<String, String> withoutSecrets(Map<String, String> config) {
    Map<String, String> kept = new TreeMap<>();
    config.forEach(
        (key, value) -> {
          String name = key.toLowerCase(Locale.ROOT);
          if (WANTED.stream().anyMatch(name::startsWith)
              && SECRETS.stream().noneMatch(name::contains)) {
            kept.put(key, value.replaceAll("://[^/@]*@", "://***@"));
          }
        });
    return kept;
  }
}
