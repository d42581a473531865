package io.flinksustain.benchmarks.fleet;

/** What can be wrong with a job of the fleet, and which diagnosis that should lead to. */
public enum Ill {
  /** The sink waits for what it writes to, and everything before it is held up. */
  SLOW_SINK("slow-sink"),
  /** One subtask in the middle gets most of the records. */
  HOT_SUBTASK("data-skew"),
  /** One operator in the middle uses all the CPU there is. */
  CPU_BOUND("cpu-bound-operator"),
  /** Checkpoints take longer than their interval, and some fail. */
  CHECKPOINTS_THRASH("checkpoint-thrash"),
  /** Nothing to do; found after nine tenths of {@code sustain.classify.baseline}. */
  OVERPROVISIONED("overprovisioned");

  private final String cause;

  Ill(String cause) {
    this.cause = cause;
  }

  /** The id of the bundled rule that finds it. */
  public String cause() {
    return cause;
  }
}
