package io.flinksustain.size;

/** When a job writes a record. */
public sealed interface Emission {

  /**
   * Records written per second by the whole job.
   *
   * @param rate messages per second into the job
   * @param keys distinct keys
   */
  double records(double rate, double keys);

  /**
   * Windows: every key gives one record each time that a window ends.
   *
   * <p>500,000,000 keys, a window that ends every 60 s: 8,333,333 records/s.
   *
   * @param seconds from the end of one window to the end of the next, above 0
   */
  record EveryKey(double seconds) implements Emission {
    @Override
    public double records(double rate, double keys) {
      return keys / seconds;
    }
  }

  /**
   * No windows: so many records for each message, whatever its key.
   *
   * @param ratio records out by messages in, 0 or more
   */
  record EachMessage(double ratio) implements Emission {
    @Override
    public double records(double rate, double keys) {
      return rate * ratio;
    }
  }
}
