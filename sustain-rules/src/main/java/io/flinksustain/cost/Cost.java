package io.flinksustain.cost;

/**
 * What machines cost.
 *
 * @param perHour in the currency, 0 or more
 * @param currency three letters
 */
public record Cost(double perHour, String currency) {
  /** 365 days x 24 h / 12; what price lists of clouds count with. */
  public static final double HOURS_PER_MONTH = 730;

  private static final double SECONDS_PER_HOUR = 3_600;
  private static final double MILLION = 1e6;

  /** 1.20 per hour are 1.20 x 730 = 876 per month. */
  public double perMonth() {
    return perHour * HOURS_PER_MONTH;
  }

  /**
   * For a million records: 1.20 per hour at 1,000,000 records/s, which are 3,600 million an hour,
   * is 0.00033; not a number when nothing flows.
   *
   * @param rate records per second
   */
  public double perMillion(double rate) {
    return rate > 0 ? perHour / (rate * SECONDS_PER_HOUR / MILLION) : Double.NaN;
  }

  /** What a change from this cost to another one saves. */
  public Saving to(Cost after) {
    return new Saving(this, after);
  }
}
