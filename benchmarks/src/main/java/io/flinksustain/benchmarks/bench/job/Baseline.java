package io.flinksustain.benchmarks.bench.job;

/**
 * The parts of the pipeline that are measured for comparison.
 *
 * <p>They are so fast that one backlog is too little for a measurement, so several sources read it,
 * side by side and in the same way.
 */
public enum Baseline {
  /** Reads the records and discards them. */
  SOURCE("count-records.records", 5),
  /** Decodes them, and discards the reports. */
  DECODE("decode-reports.records", 2);

  private final String counter;
  private final int copies;

  Baseline(String counter, int copies) {
    this.counter = counter;
    this.copies = copies;
  }

  /** The counter of the records it has read. */
  public String counter() {
    return counter;
  }

  /** How many times each record is read. */
  public int copies() {
    return copies;
  }
}
