package io.flinksustain.steer;

/**
 * What may be done with one knob of one job.
 *
 * @param mode how far Sustain may go
 * @param bounds between which values it may be set
 * @param largestStep share of its value by which it may be moved at once, 0.35 for 35 %
 */
public record KnobPolicy(Mode mode, Bounds bounds, double largestStep) {
  /** Advice, and small steps of it. */
  public static final KnobPolicy ADVICE_ONLY = new KnobPolicy(Mode.ADVISE, Bounds.NONE, 0.35);
}
