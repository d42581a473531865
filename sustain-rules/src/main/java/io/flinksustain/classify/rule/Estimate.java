package io.flinksustain.classify.rule;

/** How the proposed value of a knob is found. */
public enum Estimate {
  /** Only a person can tell. */
  NONE,
  /** More subtasks for the vertex, from its busy share. */
  RAISE_PARALLELISM,
  /** Fewer subtasks for the job, from the busy share of its neediest vertex. */
  LOWER_PARALLELISM,
  /** A longer checkpoint interval, from the duration of checkpoints. */
  LENGTHEN_CHECKPOINT_INTERVAL,
  /** A larger heap, from its live set. */
  RAISE_HEAP
}
