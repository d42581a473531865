package io.flinksustain.policy;

import java.util.Locale;

/**
 * What a change saves, as {@code min-saving} counts it.
 *
 * @param by what it is a share of
 * @param share 0 to 1; below 0 where the change costs more
 */
public record Saved(By by, double share) {
  /** What a saving is a share of. */
  public enum By {
    /** Nothing: the change is there for something else, and need not save. */
    NOTHING,
    /** What the job costs. */
    COST,
    /** The value of its knob, where no price is known. */
    KNOB,
    /** The same where a price is known and stays as it is: no task manager is given back. */
    KNOB_ALONE
  }

  /** Of a change that is there for something else. */
  public static final Saved NOT_ASKED = new Saved(By.NOTHING, 0);

  /** What saves 1 - 18 / 20 saves 10 %, and a double is a hair below. */
  private static final double ROUNDING = 1e-9;

  /** Of a change that is there to save, a share of the job's cost. */
  public static Saved ofCost(double share) {
    return new Saved(By.COST, share);
  }

  /** The same where no price is known: the share that it takes off its knob. */
  public static Saved ofKnob(double share) {
    return new Saved(By.KNOB, share);
  }

  /** The same where the price is known and stays as it is. */
  public static Saved ofKnobAlone(double share) {
    return new Saved(By.KNOB_ALONE, share);
  }

  /** Whether it is worth a restart, when so large a share is. */
  boolean isWorth(double least) {
    return by == By.NOTHING || least == 0 || share >= least - ROUNDING;
  }

  /** {@code it saves 4.0 % of the cost}. */
  @Override
  public String toString() {
    String percent = String.format(Locale.ROOT, "%.1f %%", share * 100);
    return switch (by) {
      case NOTHING -> "it is not there to save";
      case COST -> "it saves " + percent + " of the cost";
      case KNOB -> "it takes " + percent + " off its knob, and no price of that is known";
      case KNOB_ALONE -> "it takes " + percent + " off its knob, which gives no task manager back";
    };
  }
}
