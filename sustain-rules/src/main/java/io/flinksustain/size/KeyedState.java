package io.flinksustain.size;

/**
 * The state of a job, and how much of it each message touches.
 *
 * @param keys distinct keys, 1 or more
 * @param bytesPerKey of one key in one window
 * @param windows open at the same time, 1 or more
 * @param readBytes from disk for each message
 * @param writeBytes to disk for each message
 */
public record KeyedState(
    double keys, double bytesPerKey, double windows, double readBytes, double writeBytes) {

  /** Bytes of the whole state: 500,000,000 keys x 40 B x 5 windows = 100 GB. */
  public double bytes() {
    return keys * bytesPerKey * windows;
  }
}
