package io.flinksustain.explain;

import io.flinksustain.classify.Diagnosis;

/** How a job stands, the best first. */
public enum Grade {
  /** Nothing is wrong and nothing is wasted. */
  OK,
  /** Worth knowing; costs money, harms nobody. */
  INFO,
  /** Too little was measured to say. */
  UNKNOWN,
  /** Harms throughput, latency or recovery, or soon will. */
  WARNING,
  /** The job fails at its work. */
  CRITICAL;

  /** The severity of a diagnosis, or that there is no verdict. */
  public static Grade of(Diagnosis diagnosis) {
    return diagnosis.cause().equals(Diagnosis.INSUFFICIENT_EVIDENCE)
        ? UNKNOWN
        : valueOf(diagnosis.severity().name());
  }
}
