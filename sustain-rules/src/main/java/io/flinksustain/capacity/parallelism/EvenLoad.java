package io.flinksustain.capacity.parallelism;

import java.util.stream.IntStream;

/**
 * A parallelism among which partitions or key groups divide evenly.
 *
 * <p>Units are handed out whole, so the fullest of p subtasks has ceil(units / p) of them. Of 128
 * key groups on 100 subtasks some have 2 and most have 1: that is no more than what 64 subtasks do.
 *
 * <pre>
 *   units  needed  within  taken
 *     128     100     10 %    128: the next one that is even
 *     128      20     10 %     20: 7 of the fullest over 6.4 is 1.09
 *      12       7      0 %     12: the next divisor
 *     100      45      0 %     50
 * </pre>
 */
public final class EvenLoad {
  /** What the target utilisation leaves room for. */
  private static final double ROOM = 1.1;

  private static final double EXACT = 1 + 1e-9;

  /** A divisor that is farther away than this is not worth its subtasks. */
  private static final double FAR = 1.35;

  private EvenLoad() {}

  /** The least parallelism, not below what is needed, whose key groups are even within 10 %. */
  public static int ofKeyGroups(int needed, int groups) {
    return atLeast(needed, groups, ROOM);
  }

  /**
   * The least divisor of the partitions that is not below what is needed; where that is more than
   * 35 % above, the least parallelism that is even within 10 %. Of 97 partitions, a prime, 30
   * needed are 33: 3 over 2.94.
   */
  public static int ofPartitions(int needed, int partitions) {
    int even = atLeast(needed, partitions, ROOM);
    int divisor = atLeast(needed, partitions, EXACT);
    return divisor <= FAR * even ? divisor : even;
  }

  /**
   * The largest divisor of the partitions that is below a parallelism: 3 of 6 below 4, 1 of 7 below
   * 5; the partitions themselves below a parallelism that exceeds them.
   */
  public static int below(int parallelism, int partitions) {
    return IntStream.rangeClosed(1, Math.min(parallelism - 1, partitions))
        .filter(divisor -> partitions % divisor == 0)
        .max()
        .orElse(1);
  }

  private static int atLeast(int needed, int units, double within) {
    return IntStream.rangeClosed(needed, units)
        .filter(parallelism -> unevenness(units, parallelism) <= within)
        .findFirst()
        .orElse(units);
  }

  /** Units of the fullest subtask over the fair share: 1 when even, 128 on 100 are 1.56. */
  static double unevenness(int units, int parallelism) {
    double fair = (double) units / parallelism;
    return Math.ceil(fair) / fair;
  }
}
