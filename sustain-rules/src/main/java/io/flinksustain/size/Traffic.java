package io.flinksustain.size;

/**
 * What one of the machines moves, in bytes per second, when work and keys are spread evenly.
 *
 * <p>The arithmetic and the example in the comments are Robert Metzger's, "How to size your Apache
 * Flink cluster: a back-of-the-envelope calculation": 1,000,000 messages/s of 2 kB, 500,000,000
 * keys, windows of 5 minutes that slide by 1 minute, so that 5 are open and one ends each minute,
 * 40 B for each key and window in state and in the result, a checkpoint each minute; 5 machines
 * with network disks.
 *
 * @param source from Kafka: 2 GB/s / 5 = 400 MB/s
 * @param shuffle to the other machines, and as much from them: 400 MB/s x 4/5 = 320 MB/s
 * @param sink to Kafka: 333 MB/s / 5 = 67 MB/s
 * @param stateRead from disk: 200 MB/s / 5 = 40 MB/s
 * @param stateWrite to disk: 40 MB/s
 * @param checkpoint to the checkpoint storage: 1.67 GB/s / 5 = 333 MB/s
 * @param diskShare of the disk traffic that goes over the link, 0 to 1: 1
 */
public record Traffic(
    double source,
    double shuffle,
    double sink,
    double stateRead,
    double stateWrite,
    double checkpoint,
    double diskShare) {

  static Traffic of(Workload work, Cluster cluster) {
    int machines = cluster.machines();
    return new Traffic(
        work.sourceBytes() / machines,
        work.sourceBytes() / machines * work.shuffles() * elsewhere(machines),
        work.sinkBytes() / machines,
        work.readBytes() / machines,
        work.writeBytes() / machines,
        work.checkpointBytes() / machines,
        cluster.diskShare());
  }

  /** Share of the keys that other machines own: 4/5 of 5, none of 1. */
  private static double elsewhere(int machines) {
    return (machines - 1.0) / machines;
  }

  /** What comes over the link: 400 + 320 + 40 = 760 MB/s. */
  public double in() {
    return source + shuffle + stateRead * diskShare;
  }

  /** What goes over the link: 320 + 67 + 40 + 333 = 760 MB/s. */
  public double out() {
    return shuffle + sink + stateWrite * diskShare + checkpoint;
  }
}
