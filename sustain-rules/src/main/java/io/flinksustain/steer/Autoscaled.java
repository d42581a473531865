package io.flinksustain.steer;

/**
 * Whether Flink's own autoscaler scales a job; what is not known is taken for neither.
 *
 * <p>The order of the constants is part of the state format: add at the end, never reorder.
 */
public enum Autoscaled {
  /** It does not, or only looks. */
  NO,
  /** It does. */
  YES,
  /** The job lives in Kubernetes, and nothing was heard of its deployment. */
  UNKNOWN
}
