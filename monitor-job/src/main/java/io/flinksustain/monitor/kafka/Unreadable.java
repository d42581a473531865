package io.flinksustain.monitor.kafka;

import io.flinksustain.wire.WireException;

/**
 * A record that could not be read, or not as a whole.
 *
 * @param reason what was wrong, where, and what to do
 * @param record as it lies in the topic
 */
public record Unreadable(String reason, RawRecord record) {

  /**
   * The reason behind an exception that some bytes have led to. What is no {@link WireException} is
   * a defect of ours, met by bytes that nobody thought of: still no reason to stop the job, which
   * would read them again after each restart.
   */
  public static String reason(RuntimeException e) {
    return e instanceof WireException
        ? e.getMessage()
        : "the decoder failed on it, please report: " + e;
  }
}
