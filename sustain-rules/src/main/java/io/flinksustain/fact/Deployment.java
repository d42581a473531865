package io.flinksustain.fact;

import java.util.Map;

/**
 * What a job runs on.
 *
 * @param flinkVersion as the REST API reports it
 * @param taskManagers registered task managers of the cluster
 * @param slotsPerTaskManager slots of each; 0 when they differ or are unknown
 * @param cores CPU cores that a task manager sees
 * @param processMemoryBytes total process memory of a task manager; 0 when unknown
 * @param heapBytes JVM heap of a task manager
 * @param managedBytes Flink's managed memory of a task manager
 * @param networkBytes network memory of a task manager
 * @param configuration the keys of Flink's configuration that sizing depends on, secrets removed
 */
public record Deployment(
    String flinkVersion,
    int taskManagers,
    int slotsPerTaskManager,
    int cores,
    long processMemoryBytes,
    long heapBytes,
    long managedBytes,
    long networkBytes,
    Map<String, String> configuration) {}
