package io.flinksustain.steer;

/**
 * What a change is judged by, before and after; the higher, the worse, except for the load.
 *
 * <p>A figure is worse when it is troubling now, and more than it was by a share and an amount: lag
 * of 100 s becomes worse above 100 x 1.2 + 5 = 125 s, and one of 2 s above 10 s, below which it
 * troubles nobody. It is better when it fell by a tenth, and by some amount at least.
 *
 * <p>The order of the constants is part of the state format: add at the end, never reorder.
 */
public enum Figure {
  /** What the job is asked to do: what its sources take in, and by how much more waits. */
  LOAD("records/s", Double.POSITIVE_INFINITY, 0, 0, Double.POSITIVE_INFINITY),
  /** Share of the load that the sources do not keep up with. */
  SHORTFALL("ratio", 0.05, 0, 0.05, 0.03),
  /** Seconds of load that wait. */
  LAG("s", 10, 0.2, 5, 5),
  /** Share of the time that the most backpressured vertex is so. */
  BACKPRESSURED("ratio", 0.1, 0, 0.1, 0.05),
  /** Share of the time that the busiest vertex is busy; busy is no trouble before it is full. */
  BUSY("ratio", 0.9, 0, 0.05, 0.05),
  /** How long a checkpoint takes; what that means for the job, its share of the interval says. */
  CHECKPOINT_DURATION("s", 5, 0.5, 1, 1),
  /** Duration of a checkpoint over the interval. */
  CHECKPOINT_SHARE("ratio", 0.67, 0, 0.1, 0.05),
  /** Share of the time that is spent on garbage collection. */
  GC("ratio", 0.1, 0, 0.05, 0.02),
  /** CPU load of the hottest task manager. */
  CPU("ratio", 0.85, 0, 0.05, 0.05);

  private static final double FALL = 0.1;

  private final String unit;
  private final double troubling;
  private final double share;
  private final double amount;
  private final double gain;

  Figure(String unit, double troubling, double share, double amount, double gain) {
    this.unit = unit;
    this.troubling = troubling;
    this.share = share;
    this.amount = amount;
    this.gain = gain;
  }

  public String unit() {
    return unit;
  }

  /** Whether it is bad in itself, whatever it was before; not when it is missing. */
  public boolean isTrouble(double value) {
    return value > troubling;
  }

  /** Whether it is bad, and worse than before; not when it is missing before or after. */
  public boolean isWorse(double before, double after) {
    return isTrouble(after) && after > before * (1 + share) + amount;
  }

  /** Whether it is clearly better than before; not when it is missing before or after. */
  public boolean isBetter(double before, double after) {
    return after < before * (1 - FALL) && before - after >= gain;
  }
}
