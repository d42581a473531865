package io.flinksustain.benchmarks.bench.job;

/** The parts of the pipeline that are measured for comparison. */
public enum Baseline {
  /** Reads the records and discards them. */
  SOURCE("count-records.records"),
  /** Decodes them, and discards the reports. */
  DECODE("decode-reports.records");

  private final String counter;

  Baseline(String counter) {
    this.counter = counter;
  }

  /** The counter of the records it has read. */
  public String counter() {
    return counter;
  }
}
