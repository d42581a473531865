package io.flinksustain.benchmarks.lab.cluster;

import io.flinksustain.benchmarks.lab.scenario.ClusterSpec;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.configuration.MemorySize;

/**
 * Flink's configuration for the watched cluster. Flink's start scripts are not used, so what they
 * would compute for a task manager is set here.
 */
record FlinkConfig(ClusterSpec spec, Ports ports, Path run, String runId) {
  static final MemorySize FRAMEWORK_HEAP = MemorySize.parse("96m");
  static final MemorySize FRAMEWORK_OFF_HEAP = MemorySize.parse("64m");
  static final MemorySize NETWORK = MemorySize.parse("48m");
  static final MemorySize OVERHEAD = MemorySize.parse("96m");

  private static final String METASPACE = "taskmanager.memory.jvm-metaspace.size";

  /** The key by which the lab tells its own JobManager from another on the same port. */
  static final String RUN_ID = "lab.run";

  String yaml() {
    return values().entrySet().stream()
        .map(entry -> entry.getKey() + ": \"" + escaped(entry.getValue()) + "\"\n")
        .collect(Collectors.joining());
  }

  private Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    values.put(RUN_ID, runId);
    addAddresses(values);
    addTaskManager(values);
    values.put("jobmanager.scheduler", spec.scheduler());
    values.put("execution.checkpointing.storage", "filesystem");
    values.put("execution.checkpointing.dir", run.resolve("checkpoints").toUri().toString());
    values.put("io.tmp.dirs", run.resolve("tmp").toString());
    values.put("metrics.reporters", "prom");
    values.put(
        "metrics.reporter.prom.factory.class",
        "org.apache.flink.metrics.prometheus.PrometheusReporterFactory");
    values.put("metrics.reporter.prom.port", ports.metricsRange());
    values.put("metrics.system-resource", "false");
    values.putAll(spec.config());
    return values;
  }

  private void addAddresses(Map<String, String> values) {
    values.put("jobmanager.rpc.address", "127.0.0.1");
    values.put("jobmanager.bind-host", "127.0.0.1");
    values.put("jobmanager.rpc.port", String.valueOf(ports.rpc()));
    values.put("rest.address", "127.0.0.1");
    values.put("rest.bind-address", "127.0.0.1");
    values.put("rest.port", String.valueOf(ports.rest()));
    values.put("rest.bind-port", String.valueOf(ports.rest()));
    values.put("taskmanager.host", "127.0.0.1");
    values.put("taskmanager.bind-host", "127.0.0.1");
  }

  private void addTaskManager(Map<String, String> values) {
    values.put("taskmanager.numberOfTaskSlots", spec.slots().toString());
    values.put("taskmanager.cpu.cores", spec.slots().toString());
    values.put("taskmanager.memory.framework.heap.size", bytes(FRAMEWORK_HEAP));
    values.put("taskmanager.memory.framework.off-heap.size", bytes(FRAMEWORK_OFF_HEAP));
    values.put("taskmanager.memory.task.heap.size", bytes(spec.taskHeap()));
    values.put("taskmanager.memory.task.off-heap.size", "0b");
    values.put("taskmanager.memory.managed.size", bytes(spec.managedMemory()));
    values.put("taskmanager.memory.network.min", bytes(NETWORK));
    values.put("taskmanager.memory.network.max", bytes(NETWORK));
    values.put(METASPACE, bytes(metaspace(spec)));
    values.put("taskmanager.memory.jvm-overhead.min", bytes(OVERHEAD));
    values.put("taskmanager.memory.jvm-overhead.max", bytes(OVERHEAD));
  }

  /** What a task manager may take for classes: 128 MiB, unless the cluster is given more. */
  static MemorySize metaspace(ClusterSpec spec) {
    return MemorySize.parse(spec.config().getOrDefault(METASPACE, "128m"));
  }

  private static String bytes(MemorySize size) {
    return size.getBytes() + "b";
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
