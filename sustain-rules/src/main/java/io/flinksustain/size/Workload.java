package io.flinksustain.size;

/**
 * A job as far as its traffic follows from it. The worked values are those of the example at {@link
 * Traffic}.
 *
 * @param rate messages per second, above 0
 * @param messageBytes size of a message
 * @param shuffles times that a message is exchanged by key
 * @param state what is kept for the keys
 * @param emission when a record is written
 * @param outputBytes size of a record that is written
 * @param checkpointSeconds from one checkpoint to the next, above 0
 * @param checkpointShare of the state that a checkpoint writes, 0 to 1; 1 if it is not incremental
 */
public record Workload(
    double rate,
    double messageBytes,
    double shuffles,
    KeyedState state,
    Emission emission,
    double outputBytes,
    double checkpointSeconds,
    double checkpointShare) {

  /** Bytes read from Kafka per second: 1,000,000 messages/s x 2 kB = 2 GB/s. */
  public double sourceBytes() {
    return rate * messageBytes;
  }

  /** Bytes written to Kafka per second: 500,000,000 keys / 60 s x 40 B = 333 MB/s. */
  public double sinkBytes() {
    return emission.records(rate, state.keys()) * outputBytes;
  }

  /** Bytes of state read from disk per second: 1,000,000 messages/s x 5 x 40 B = 200 MB/s. */
  public double readBytes() {
    return rate * state.readBytes();
  }

  /** Bytes of state written to disk per second: 200 MB/s, as many as are read. */
  public double writeBytes() {
    return rate * state.writeBytes();
  }

  /** Bytes of checkpoints per second, spread over the interval: 100 GB / 60 s = 1.67 GB/s. */
  public double checkpointBytes() {
    return state.bytes() * checkpointShare / checkpointSeconds;
  }
}
