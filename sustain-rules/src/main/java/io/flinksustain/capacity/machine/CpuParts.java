package io.flinksustain.capacity.machine;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.cost.SlotsUsed;
import io.flinksustain.capacity.cpu.CpuGrant;
import io.flinksustain.capacity.cpu.CpuNeed;
import io.flinksustain.capacity.cpu.SlotNeed;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.rate.Measured;
import io.flinksustain.capacity.rate.Measurements;
import io.flinksustain.classify.feature.CpuEstimate;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Deployment;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.Highest;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;

/** Reads from a window what slots and CPU of a task manager are estimated from. */
final class CpuParts {
  /** What a single window says of the peaks of days. */
  private static final double ONE_WINDOW = 0.3;

  private final Scene scene;
  private final JobWindow window;
  private final JobHistory history;
  private final double limit;

  CpuParts(Scene scene, JobHistory history) {
    this.scene = scene;
    this.window = scene.window();
    this.history = history;
    limit = limit(window.facts().deployment());
  }

  /** The JVM sees whole cores: 2 of a limit of 1.5. */
  private static double limit(Deployment machines) {
    if (machines == null) {
      return Double.NaN;
    }
    double granted = CpuGrant.of(machines).limit();
    double seen = machines.cores() > 0 ? machines.cores() : Double.NaN;
    return Double.isNaN(granted) ? seen : granted;
  }

  /** On average of the task managers, of what is the job's own. */
  Estimate slots() {
    double machines = window.taskManagers().size();
    if (!scene.graph().known() || machines == 0) {
      return Estimate.unknown("the graph and the task managers of the job");
    }
    return SlotNeed.of(
        limit,
        SlotsUsed.by(window.facts().topology()) / machines,
        CpuEstimate.cores(scene) * CpuEstimate.slotShare(scene) / machines,
        busyThreads() / machines,
        throttled());
  }

  private double busyThreads() {
    return Measurements.of(scene).values().stream().mapToDouble(Measured::busyThreads).sum();
  }

  /** Of the task manager that uses most. */
  Estimate cores() {
    return CpuNeed.of(peaks(), limit, throttled());
  }

  private Estimate peaks() {
    Estimate peaks = history.coresUsed();
    double now = Highest.of(window, Signal.CPU_TIME, Statistic.RATE);
    if (peaks.isKnown()) {
      return peaks.atLeast(now);
    }
    return Double.isNaN(now)
        ? Estimate.unknown("the CPU time of the task managers")
        : Estimate.of(now, now, now, ONE_WINDOW).wanting("the CPU used over a few days");
  }

  /** Share of the periods, of the task manager that was throttled most. */
  private double throttled() {
    return Highest.of(window, CpuParts::throttled);
  }

  private static double throttled(SignalStats stats) {
    return stats.get(Signal.CPU_PERIODS_THROTTLED, Statistic.INCREASE)
        / stats.get(Signal.CPU_PERIODS, Statistic.INCREASE);
  }
}
