package io.flinksustain.monitor.observe;

import static io.flinksustain.monitor.rest.RestJson.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.SizingKeys;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code /overview}, {@code /taskmanagers} and {@code /jobmanager/config}. */
final class DeploymentJson {
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
        SizingKeys.of(withOffHeap(config, memory)));
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
}
