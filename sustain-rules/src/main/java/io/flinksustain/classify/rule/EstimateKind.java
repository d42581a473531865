package io.flinksustain.classify.rule;

import java.util.Set;

/**
 * How the proposed value of a knob is found.
 *
 * <p>The order of the constants is part of the state format: add at the end, never reorder.
 */
public enum EstimateKind {
  /** Only a person can tell. */
  NONE,
  /** More subtasks for the vertex, from what arrives and what they can do. */
  RAISE_PARALLELISM,
  /** Fewer subtasks for the job, from what its neediest vertex needs. */
  LOWER_PARALLELISM,
  /** A longer checkpoint interval, from the duration of checkpoints. */
  LENGTHEN_CHECKPOINT_INTERVAL,
  /** A larger heap, from its live set. */
  RAISE_HEAP,
  /** As many subtasks for a source as its partitions divide evenly among. */
  EVEN_PARALLELISM,
  /** More network memory, from the buffers that the graph asks for. */
  RAISE_NETWORK,
  /** A larger process, from the sum of its parts and from one that was killed. */
  RAISE_PROCESS,
  /** A higher CPU limit, from what is used and how often that is cut off. */
  RAISE_CPU_LIMIT;

  /** The knobs that its values are of; none where it has no values. */
  Set<String> knobs() {
    return switch (this) {
      case NONE -> Set.of();
      case RAISE_PARALLELISM, LOWER_PARALLELISM, EVEN_PARALLELISM ->
          Set.of("parallelism", "parallelism.default");
      case LENGTHEN_CHECKPOINT_INTERVAL -> Set.of("execution.checkpointing.interval");
      case RAISE_HEAP -> Set.of("taskmanager.jvm-heap");
      case RAISE_NETWORK -> Set.of("taskmanager.memory.network.max");
      case RAISE_PROCESS -> Set.of("taskmanager.memory.process.size");
      case RAISE_CPU_LIMIT -> Set.of("kubernetes.taskmanager.cpu.limit-factor");
    };
  }
}
