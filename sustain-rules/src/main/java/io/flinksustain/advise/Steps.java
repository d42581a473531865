package io.flinksustain.advise;

/**
 * How far one recommendation may move a parallelism: at most 35 % at once, at least one subtask.
 */
public final class Steps {
  static final double LARGEST = 0.35;

  private Steps() {}

  /**
   * One step from {@code current} towards {@code wanted}.
   *
   * <p>{@code towards(8, 1) = 6} (not below 8 x 0.65 = 5.2), {@code towards(8, 20) = 10} (not above
   * 8 x 1.35 = 10.8), {@code towards(2, 1) = 1}, {@code towards(1, 4) = 2}, {@code towards(3, 3) =
   * 3}.
   */
  public static int towards(int current, int wanted) {
    if (wanted < current) {
      int least = Math.min(current - 1, (int) Math.ceil(current * (1 - LARGEST)));
      return Math.max(wanted, least);
    }
    int most = Math.max(current + 1, (int) Math.floor(current * (1 + LARGEST)));
    return Math.min(wanted, most);
  }
}
