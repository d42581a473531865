package io.flinksustain.size;

/**
 * Machines of one kind.
 *
 * @param machines how many, 1 to 10,000
 * @param link bytes per second of a machine's link, each way: 10 Gbit/s are 1,250 MB/s
 * @param freeShare of the link that is to stay free, 0 to 0.9
 * @param diskShare of the state's disk traffic that goes over the link, 0 to 1
 */
public record Cluster(int machines, double link, double freeShare, double diskShare) {
  static final int MOST = 10_000;

  Cluster with(int number) {
    return new Cluster(number, link, freeShare, diskShare);
  }
}
