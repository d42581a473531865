package io.flinksustain.benchmarks.corpus.label;

/**
 * How busy the machine was during a run, and with what.
 *
 * @param cpuSomeAvg share of the time, 0 to 1, in which something waited for CPU; null where the
 *     kernel does not say
 * @param ioSomeAvg the same for storage
 * @param load mean of the load of one minute; null where the system does not say
 * @param foreignCpu mean share of all CPU, 0 to 1, that processes used which are not of the run;
 *     null where the system does not say
 */
public record Pressure(Double cpuSomeAvg, Double ioSomeAvg, Double load, Double foreignCpu) {
  /** Above it the run may show the work of others: 15 % of the machine. */
  private static final double FOREIGN = 0.15;

  /** Whether the machine was busy with something else. */
  public boolean contaminated() {
    return foreignCpu != null && foreignCpu > FOREIGN;
  }
}
