package io.flinksustain.benchmarks.watched;

/**
 * How keys are distributed: a share of the records carries one hot key, the rest is uniform.
 *
 * @param count number of different keys
 * @param hotShare share of the records that carry the hot key, 0 to 1
 */
public record Keys(Integer count, Double hotShare) {
  public Keys {
    count = count == null ? 1000 : count;
    hotShare = hotShare == null ? 0 : hotShare;
    Checks.that(count > 0, "count must be above 0, not %s", count);
    Checks.that(hotShare >= 0 && hotShare <= 1, "hot-share must be 0 to 1, not %s", hotShare);
  }
}
