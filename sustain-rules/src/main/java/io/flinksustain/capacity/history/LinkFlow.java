package io.flinksustain.capacity.history;

/**
 * What went over a link lately, against what its upstream vertex took in: sums in which older
 * windows count less, by 1/32 with each newer one.
 *
 * <p>They are summed apart, so that a window with few records, such as that of a start, says as
 * little as it should: 1 of 10 and then 500 of 1000 are a ratio of 0.496, not 0.3.
 *
 * @param in records per second, summed
 * @param over records per second, summed
 */
public record LinkFlow(double in, double over) {
  /** Nothing yet. */
  static final LinkFlow NONE = new LinkFlow(0, 0);

  private static final double KEPT = 31.0 / 32;

  /** After one more window. */
  LinkFlow with(double nowIn, double nowOver) {
    return new LinkFlow(KEPT * in + nowIn, KEPT * over + nowOver);
  }

  /** Records over the link for one that is taken in; NaN while nothing was. */
  double ratio() {
    return in > 0 ? over / in : Double.NaN;
  }
}
