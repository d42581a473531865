package io.flinksustain.benchmarks.bench.latency;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run was like, second by second. The first half warms up the JVM: everything that is told
 * here is about the second.
 */
final class LoadLog {
  /** The lag at the begin and at the end is that of the median of this part of the run. */
  private static final int PART = 5;

  private final List<Load> loads = new ArrayList<>();

  void add(Load load) {
    loads.add(load);
  }

  double samplesPerSecond() {
    return (last().samples() - first().samples()) / seconds();
  }

  /** Share of all the CPU of {@code cores}. */
  double monitorShare(int cores) {
    return (last().progress().cpu() - first().progress().cpu()) / seconds() / cores;
  }

  /** What the JIT compiler takes of that. */
  double jitShare(int cores) {
    return (last().progress().jitCpu() - first().progress().jitCpu()) / seconds() / cores;
  }

  /** What the garbage collector takes of it. */
  double gcShare(int cores) {
    return (last().progress().gcCpu() - first().progress().gcCpu()) / seconds() / cores;
  }

  double brokerShare(int cores) {
    return (last().progress().brokerCpu() - first().progress().brokerCpu()) / seconds() / cores;
  }

  double feederShare(int cores) {
    return (last().feederCpu() - first().feederCpu()) / seconds() / cores;
  }

  /** How many seconds of the feed were unread in the first fifth of that, by the median. */
  double lagAtBegin() {
    List<Load> steady = steady();
    return medianLag(steady.subList(0, part()));
  }

  /** The same for the last fifth. */
  double lagAtEnd() {
    List<Load> steady = steady();
    return medianLag(steady.subList(steady.size() - part(), steady.size()));
  }

  private List<Load> steady() {
    return loads.subList(loads.size() / 2, loads.size());
  }

  private int part() {
    return Math.max(1, steady().size() / PART);
  }

  private double medianLag(List<Load> of) {
    long[] sorted = of.stream().mapToLong(Load::lag).sorted().toArray();
    return sorted[sorted.length / 2] / recordsPerSecond();
  }

  private double recordsPerSecond() {
    return Math.max(1, last().records() - first().records()) / seconds();
  }

  private double seconds() {
    return Math.max(0.001, last().secondsSince(first()));
  }

  private Load first() {
    return steady().get(0);
  }

  private Load last() {
    return loads.get(loads.size() - 1);
  }
}
