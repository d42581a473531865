package io.flinksustain.flink;

/** Bounds that Flink sets itself. */
public final class FlinkLimits {
  /** The largest maximum parallelism; source: its {@code KeyGroupRangeAssignment}. */
  public static final int MAX_PARALLELISM = 1 << 15;

  private FlinkLimits() {}
}
