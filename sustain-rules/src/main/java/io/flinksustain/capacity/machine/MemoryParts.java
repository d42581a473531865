package io.flinksustain.capacity.machine;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.memory.HeapNeed;
import io.flinksustain.capacity.memory.ManagedNeed;
import io.flinksustain.capacity.memory.NetworkNeed;
import io.flinksustain.capacity.memory.ProcessNeed;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Deployment;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.Highest;
import io.flinksustain.window.JobWindow;

/** Reads from a window what the parts of a task manager's memory are estimated from. */
final class MemoryParts {
  private final Scene scene;
  private final JobWindow window;
  private final JobHistory history;

  MemoryParts(Scene scene, JobHistory history) {
    this.scene = scene;
    this.window = scene.window();
    this.history = history;
  }

  Estimate heap() {
    double now = Highest.of(window, Signal.HEAP_USED, Statistic.MIN);
    return HeapNeed.of(
        HeapNeed.liveOf(history.liveHeap(), now),
        Highest.of(window, Signal.HEAP_MAX, Statistic.MAX),
        Highest.of(window, Signal.GC, Statistic.MEAN),
        history.outOfMemory().floor(window.end()));
  }

  Estimate managed() {
    return ManagedNeed.of(
        managedNow(), sum(Signal.ROCKSDB_CACHE_HITS), sum(Signal.ROCKSDB_CACHE_MISSES), fullest());
  }

  private double managedNow() {
    return Highest.of(window, Signal.MANAGED_TOTAL, Statistic.MAX);
  }

  /** Per second, of all vertices that have state in RocksDB; NaN when none says so. */
  private double sum(Signal counter) {
    return scene.graph().ids().stream()
        .mapToDouble(id -> scene.at(id, counter, Statistic.RATE))
        .filter(rate -> !Double.isNaN(rate))
        .reduce(Double::sum)
        .orElse(Double.NaN);
  }

  /** Share of the cache in use at the vertex where it is fullest. */
  private double fullest() {
    return scene.graph().ids().stream()
        .mapToDouble(
            id ->
                scene.at(id, Signal.ROCKSDB_CACHE_USED, Statistic.MAX)
                    / scene.at(id, Signal.ROCKSDB_CACHE_SIZE, Statistic.MAX))
        .filter(share -> !Double.isNaN(share))
        .max()
        .orElse(Double.NaN);
  }

  Estimate network() {
    Deployment machines = window.facts().deployment();
    return NetworkNeed.of(
        window.facts().topology(), machines == null ? 0 : machines.slotsPerTaskManager());
  }

  /**
   * Managed memory of which nothing is known stays as it is; what was killed is not proposed again.
   */
  Estimate process() {
    Estimate managed = managed();
    Estimate part = managed.isKnown() ? managed : kept(managed);
    return ProcessNeed.of(heap(), part, network()).atLeast(history.killed().floor(window.end()));
  }

  private Estimate kept(Estimate unknown) {
    double now = managedNow();
    return Double.isNaN(now) ? unknown : Estimate.exactly(now).wanting(unknown.missing());
  }
}
