package io.flinksustain.size;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * An estimate: what a job asks of each machine, and what that means for the link. CPU is not
 * estimated, it has to be measured.
 *
 * @param work the job
 * @param cluster the machines
 * @param traffic of each machine
 */
public record Sizing(Workload work, Cluster cluster, Traffic traffic) {
  /** Rounding is no reason for another machine. */
  private static final double ROUNDING = 1e-9;

  public static Sizing of(Workload work, Cluster cluster) {
    return new Sizing(work, cluster, Traffic.of(work, cluster));
  }

  /** Bytes of state on each machine: 100 GB / 5 = 20 GB. */
  public double stateBytes() {
    return work.state().bytes() / cluster.machines();
  }

  /** Bytes per second in the busier direction; a link carries its speed each way at once. */
  public double busier() {
    return Math.max(traffic.in(), traffic.out());
  }

  /** Share of the link in use, above 1 when it is too slow: 760 / 1,250 = 0.608. */
  public double linkUse() {
    return busier() / cluster.link();
  }

  /** Whether as much of the link stays free as is wanted. */
  public boolean fits() {
    return linkUse() <= 1 - cluster.freeShare() + ROUNDING;
  }

  /** The fewest machines, of at most 10,000, with which enough of the link stays free. */
  public OptionalInt fewestMachines() {
    return IntStream.rangeClosed(1, Cluster.MOST)
        .filter(machines -> of(work, cluster.with(machines)).fits())
        .findFirst();
  }

  /** What a reader of the numbers has to know. */
  public List<Warning> warnings() {
    return Warnings.of(this);
  }
}
