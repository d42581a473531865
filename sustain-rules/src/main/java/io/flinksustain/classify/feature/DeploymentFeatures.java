package io.flinksustain.classify.feature;

import io.flinksustain.fact.Deployment;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The task managers of a job: how many, and what each of them has. */
final class DeploymentFeatures {
  private static final String MEMORY = "taskmanager.memory.";

  private DeploymentFeatures() {}

  static List<Feature> ofJob() {
    return Stream.of(machines(), memory()).flatMap(List::stream).toList();
  }

  private static List<Feature> machines() {
    return List.of(
        count("task_managers", "task managers of the cluster", Deployment::taskManagers),
        count("slots_per_tm", "slots of a task manager", Deployment::slotsPerTaskManager),
        count("cores", "CPU cores that a task manager sees", Deployment::cores));
  }

  private static List<Feature> memory() {
    return List.of(
        bytes("process_memory", "process memory of a task manager", Deployment::processMemoryBytes),
        bytes("heap", "heap of a task manager", Deployment::heapBytes),
        of("managed", "bytes", "managed memory of a task manager", d -> (double) d.managedBytes()),
        bytes("network", "network memory of a task manager", Deployment::networkBytes),
        of(
            "off_heap",
            "bytes",
            "direct memory that a task manager may use besides network buffers",
            DeploymentFeatures::offHeap));
  }

  /** The JVM's limit of direct memory is network, framework and task off-heap memory together. */
  private static double offHeap(Deployment deployment) {
    var configured = deployment.configuration();
    return MemorySize.bytes(configured.get(MEMORY + "framework.off-heap.size"))
        + MemorySize.bytes(configured.get(MEMORY + "task.off-heap.size"));
  }

  private static Feature count(String name, String about, ToDoubleFunction<Deployment> read) {
    return of(name, "count", about, d -> Values.positive(read.applyAsDouble(d)));
  }

  private static Feature bytes(String name, String about, ToDoubleFunction<Deployment> read) {
    return of(name, "bytes", about, d -> Values.positive(read.applyAsDouble(d)));
  }

  private static Feature of(
      String name, String unit, String about, ToDoubleFunction<Deployment> read) {
    return new Feature(
        "deployment." + name,
        unit,
        about,
        scene -> {
          Deployment fact = scene.window().facts().deployment();
          return fact == null ? Double.NaN : read.applyAsDouble(fact);
        });
  }
}
