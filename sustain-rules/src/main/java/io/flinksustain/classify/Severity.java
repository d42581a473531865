package io.flinksustain.classify;

/**
 * How much a symptom matters, least first.
 *
 * <p>The order of the constants is part of the state format: add at the end, never reorder.
 */
public enum Severity {
  /** Nothing is wrong. */
  OK,
  /** Worth knowing; costs money, harms nobody. */
  INFO,
  /** Harms throughput, latency or recovery, or soon will. */
  WARNING,
  /** The job fails at its work. */
  CRITICAL
}
