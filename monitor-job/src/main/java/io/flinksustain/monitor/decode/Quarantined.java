package io.flinksustain.monitor.decode;

import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.wire.WireException;

/**
 * A record that could not be read, or not as a whole.
 *
 * @param reason what was wrong, where, and what to do
 * @param topic where the record lies
 * @param partition where the record lies
 * @param offset where the record lies
 * @param timestamp of the record
 * @param key of the record
 * @param value of the record
 */
public record Quarantined(
    String reason,
    String topic,
    int partition,
    long offset,
    long timestamp,
    byte[] key,
    byte[] value) {

  /** The reason behind an exception that some bytes have led to. */
  static String reason(RuntimeException e) {
    // Anything else is a defect of ours, met by bytes that nobody thought of: still no reason to
    // stop the job.
    return e instanceof WireException
        ? e.getMessage()
        : "the decoder failed on it, please report: " + e;
  }

  static Quarantined of(RawRecord record, String reason) {
    return new Quarantined(
        reason,
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.key(),
        record.value());
  }
}
