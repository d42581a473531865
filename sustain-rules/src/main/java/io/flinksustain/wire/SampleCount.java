package io.flinksustain.wire;

/** Counts what became of the single values of records while they are read. */
public final class SampleCount {
  private long kept;
  private long dropped;

  /**
   * Counts one value.
   *
   * @param isKept false when it is nonsense, repeated, or of no signal of the catalogue
   */
  public void add(boolean isKept) {
    if (isKept) {
      kept++;
    } else {
      dropped++;
    }
  }

  /** Counts many values at once. */
  public void add(long nowKept, long nowDropped) {
    kept += nowKept;
    dropped += nowDropped;
  }

  public long kept() {
    return kept;
  }

  public long dropped() {
    return dropped;
  }
}
