package io.flinksustain.benchmarks.fleet;

/**
 * What was written of a fleet's metrics.
 *
 * @param records number of records
 * @param bytes of their values, before compression
 * @param samples values in them
 * @param firstTs lowest timestamp, epoch milliseconds
 * @param lastTs highest timestamp
 */
public record Written(long records, long bytes, long samples, long firstTs, long lastTs) {
  /** Nothing yet. */
  static final Written NOTHING = new Written(0, 0, 0, Long.MAX_VALUE, Long.MIN_VALUE);

  Written plusRecord(int size, long ts) {
    return new Written(
        records + 1, bytes + size, samples, Math.min(firstTs, ts), Math.max(lastTs, ts));
  }

  Written plusSamples(int more) {
    return new Written(records, bytes, samples + more, firstTs, lastTs);
  }
}
