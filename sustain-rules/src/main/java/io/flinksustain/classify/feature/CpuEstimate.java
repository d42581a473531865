package io.flinksustain.classify.feature;

import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Topology;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.Highest;

/**
 * What can be said about a job's CPU from outside.
 *
 * <p>Flink measures CPU per process and busy time per subtask; busy is not CPU, since a task that
 * waits for I/O is busy too. A process may run other jobs as well, and {@code JVM.CPU.Load} is a
 * share of all cores of the machine (one thread at full speed on 2 cores is 0.5). So everything
 * here starts from {@code JVM.CPU.Time}, the cores in use, and is bounded by busy time.
 */
public final class CpuEstimate {
  private CpuEstimate() {}

  /**
   * Cores in use by the processes, times {@code share}, over the busy threads of the vertex, at
   * most 1.
   *
   * <p>1.5 cores and 2 subtasks busy 0.9 of the time give 1.5 / 1.8 = 0.83; 0.2 cores give 0.11.
   */
  public static double ofBusy(Scene scene, double share) {
    Topology.Vertex vertex = scene.graph().vertex(scene.subject().id());
    return vertex == null ? Double.NaN : atMostOne(cores(scene) * share / busy(scene, vertex));
  }

  /**
   * Cores in use by the job over the busy threads of all its vertices, at most 1: the share that is
   * CPU where it is no other at one vertex than at the next. NaN if a vertex is missing.
   *
   * <p>1.5 cores, 2 subtasks busy 0.9 of the time and 2 busy 0.6 of it give 1.5 / 3 = 0.5.
   */
  public static double ofAllBusy(Scene scene) {
    return atMostOne(cores(scene) * slotShare(scene) / busyCores(scene));
  }

  /**
   * The job's slots over the slots in use on its task managers; 1 when that is unknown, which
   * attributes all CPU to the job.
   *
   * <p>A job with 2 slots on 2 task managers of 4 slots, 8 of which are in use, has 0.25.
   */
  public static double slotShare(Scene scene) {
    var stats = scene.window().stats();
    double used =
        stats.get(Signal.SLOTS_TOTAL, Statistic.LAST)
            - stats.get(Signal.SLOTS_AVAILABLE, Statistic.LAST);
    Deployment deployment = scene.window().facts().deployment();
    if (deployment != null && deployment.slotsPerTaskManager() > 0) {
      used = Math.min(used, deployment.slotsPerTaskManager() * taskManagers(scene));
    }
    double share = scene.graph().slots() / used;
    return Double.isNaN(used) ? 1 : atMostOne(share);
  }

  /** Mean busy ratio times parallelism, summed over the vertices; NaN if one is missing. */
  static double busyCores(Scene scene) {
    return scene.graph().known()
        ? scene.graph().ids().stream()
            .mapToDouble(id -> busy(scene, scene.graph().vertex(id)))
            .sum()
        : Double.NaN;
  }

  /**
   * The lesser of busy threads and cores in use, over all cores of the job's task managers.
   *
   * <p>0.4 busy threads and 1.7 cores in use (by other jobs, then) of 2 x 2 cores give 0.1.
   */
  static double ofCores(Scene scene) {
    Deployment deployment = scene.window().facts().deployment();
    return deployment == null || deployment.cores() <= 0
        ? Double.NaN
        : Math.min(busyCores(scene), cores(scene)) / (deployment.cores() * taskManagers(scene));
  }

  private static double busy(Scene scene, Topology.Vertex vertex) {
    return scene.at(vertex.id(), Signal.BUSY, Statistic.MEAN) * vertex.parallelism();
  }

  /** Cores in use, summed over the job's task managers; NaN if one does not say. */
  public static double cores(Scene scene) {
    return scene.window().taskManagers().stream()
        .mapToDouble(tm -> tm.stats().get(Signal.CPU_TIME, Statistic.RATE))
        .reduce(Double::sum)
        .orElse(Double.NaN);
  }

  /** Mean load of the task manager that has most; NaN if none says. */
  static double ofHottest(Scene scene) {
    return Highest.of(scene.window(), Signal.CPU, Statistic.MEAN);
  }

  private static double taskManagers(Scene scene) {
    return scene.window().taskManagers().size();
  }

  private static double atMostOne(double value) {
    return value > 1 ? 1 : value;
  }
}
