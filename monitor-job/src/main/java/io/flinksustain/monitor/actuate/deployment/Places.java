package io.flinksustain.monitor.actuate.deployment;

import io.flinksustain.change.Setting;
import io.flinksustain.monitor.actuate.Refusal;
import java.util.Set;

/**
 * Which knob stands where. What is not listed is refused: a command may size a job, and neither
 * choose its image, its user or its directories nor hand it options of the JVM.
 */
final class Places {
  private static final Set<String> JOB_PARALLELISM = Set.of("parallelism", "parallelism.default");
  private static final Set<String> CPU =
      Set.of("kubernetes.taskmanager.cpu", "kubernetes.taskmanager.cpu.amount");
  private static final String PROCESS_MEMORY = "taskmanager.memory.process.size";

  private Places() {}

  static Place of(Setting setting) {
    String knob = setting.knob();
    if (JOB_PARALLELISM.contains(knob)) {
      return setting.subject().isEmpty()
          ? new JobParallelism()
          : new VertexParallelism(setting.subject());
    }
    if (!setting.subject().isEmpty()) {
      throw new Refusal(
          "'%s' belongs to the whole job, and cannot be set for the vertex %s alone"
              .formatted(knob, setting.subject()));
    }
    if (CPU.contains(knob)) {
      return new TaskManagerResource(TaskManagerResource.CPU);
    }
    if (knob.equals(PROCESS_MEMORY)) {
      return new TaskManagerResource(TaskManagerResource.MEMORY);
    }
    if (ConfigKnobs.holds(knob)) {
      return new ConfigKey(knob);
    }
    throw new Refusal(
        "'%s' is no knob that can be turned in a FlinkDeployment; a person has to do what the"
                .formatted(knob)
            + " recommendation says");
  }
}
