package io.flinksustain.classify.learn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a record usually takes: busy time at each vertex, and CPU of the whole job.
 *
 * <p>Where some vertices wait for something outside, those alone take longer. Where something else
 * takes the CPU of the machine, all of them do, and yet a record takes no more CPU than before.
 *
 * <p>It is learnt from windows in which there is much more to see than what is used at rest, so
 * neither a first window without input nor a night teaches that records take next to nothing.
 *
 * @param busy seconds of busy time for each record of a vertex, by vertex id
 * @param cpu seconds of CPU of the job for each record of any of these vertices; NaN while it is
 *     not known
 * @param windows that it was learnt from so far, up to {@link #WINDOWS}
 */
public record Pace(Map<String, Double> busy, double cpu, int windows) {
  /** Nothing seen yet. */
  public static final Pace UNKNOWN = new Pace(Map.of(), Double.NaN, 0);

  /** So many windows must be seen before anything is said. */
  static final int WINDOWS = 6;

  /** At so many vertices at least it must be seen: one may wait for something outside. */
  static final int VERTICES = 2;

  /** A vertex is busy for so much of a thread whatever it does, and a job uses so many cores. */
  private static final double BUSY_AT_REST = 0.02;

  private static final double CPU_AT_REST = 0.1;

  /** What is less than so many times that says little of records. */
  private static final double CLEARLY = 2;

  /** What is faster than usual is soon the usual; what is slower only if it stays so for long. */
  private static final double DOWN = 0.2;

  private static final double UP = 1.01;

  /** After a window with these loads, in which the job used so many cores. */
  Pace after(List<Load> loads, double cores) {
    Map<String, Double> all = new HashMap<>(2 * loads.size());
    for (Load load : loads) {
      double usual = toward(usual(load), taken(load.busy(), BUSY_AT_REST, load.rate()));
      if (!Double.isNaN(usual)) {
        all.put(load.id(), usual);
      }
    }
    double nowCpu = taken(cores, CPU_AT_REST, records(loads));
    int seen = Double.isNaN(nowCpu) ? windows : Math.min(WINDOWS, windows + 1);
    return new Pace(all, toward(cpu, nowCpu), seen);
  }

  /** 0.42 busy threads for 100 records a second are 4 ms each; 0.03 are too few to say. */
  private static double taken(double used, double atRest, double rate) {
    return used > CLEARLY * atRest && rate > 0 ? (used - atRest) / rate : Double.NaN;
  }

  /** 10 ms and then 5 are 9 ms; 10 ms and then 100 are 10.1 ms. */
  private static double toward(double usual, double now) {
    if (Double.isNaN(now)) {
      return usual;
    }
    if (Double.isNaN(usual)) {
      return now;
    }
    return now < usual ? usual + DOWN * (now - usual) : Math.min(now, usual * UP);
  }

  /**
   * How much longer than usual a record takes at the vertex that is least slowed down, among those
   * whose usual busy time is known; NaN while it is of less than {@link #VERTICES}.
   *
   * <p>2 ms for each of 50 records a second are 0.1 busy threads. Where it is 0.5 now it is 0.5 /
   * (0.1 + 0.02) = 4.2. A vertex that is hardly ever busy, and need not be at this rate, does not
   * count: a source that is held back is 0.01 busy however long it takes.
   */
  public double slowdown(List<Load> loads) {
    double[] slowdowns =
        loads.stream()
            .filter(this::isToBeSeen)
            .mapToDouble(load -> load.busy() / (usual(load) * load.rate() + BUSY_AT_REST))
            .filter(slowdown -> !Double.isNaN(slowdown))
            .toArray();
    boolean known = windows >= WINDOWS && slowdowns.length >= VERTICES;
    return known ? Arrays.stream(slowdowns).min().getAsDouble() : Double.NaN;
  }

  private boolean isToBeSeen(Load load) {
    return Math.max(load.busy(), usual(load) * load.rate()) > CLEARLY * BUSY_AT_REST;
  }

  private double usual(Load load) {
    return busy.getOrDefault(load.id(), Double.NaN);
  }

  /** How much more CPU than usual the job uses for what it does; NaN while it is not known. */
  public double cpuSlowdown(double cores, List<Load> loads) {
    return windows >= WINDOWS ? cores / (cpu * records(loads) + CPU_AT_REST) : Double.NaN;
  }

  /** Of all vertices, since what waits between them comes later than what the sources take in. */
  private static double records(List<Load> loads) {
    return loads.stream().mapToDouble(Load::rate).sum();
  }
}
