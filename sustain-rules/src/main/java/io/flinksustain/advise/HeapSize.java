package io.flinksustain.advise;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.memory.HeapNeed;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.feature.Level;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import io.flinksustain.window.TaskManagerWindow;
import java.util.Comparator;
import java.util.Optional;

/**
 * A larger JVM heap, as {@link HeapNeed} has it, for the task manager of the diagnosis; for the
 * fullest one where it is about no task manager.
 *
 * <p>The live set is the low envelope of heap used, and once its peaks are known these. The step is
 * at least 20 %, the one that the Kubernetes VPA takes after an out-of-memory kill. Where the least
 * heap that holds the live set is larger than the present one, it is the least worth trying; else
 * that is the proposal. The most is twice the heap.
 *
 * <pre>
 *   live  heap    lower  proposed  upper   MiB
 *    700   800      875      1077   1600
 *    500   600      625       770   1200
 *    300   600      720       720   1200
 * </pre>
 */
final class HeapSize {
  private static final double LEAST_STEP = 1.2;
  private static final double LARGEST_STEP = 2;

  private HeapSize() {}

  static Optional<Values> raise(Diagnosis diagnosis, Scene scene, JobHistory history) {
    JobWindow window = scene.window();
    return window.taskManagers().stream()
        .filter(taskManager -> isMeant(taskManager, diagnosis))
        .map(TaskManagerWindow::stats)
        // NaN compares false: without both numbers there is no proposal.
        .filter(stats -> live(stats) / heap(stats) > 0)
        .max(Comparator.comparingDouble(stats -> live(stats) / heap(stats)))
        .map(stats -> values(heap(stats), needed(stats, history, window.end())));
  }

  private static boolean isMeant(TaskManagerWindow taskManager, Diagnosis diagnosis) {
    return !diagnosis.subject().kind().equals(Level.TASKMANAGER.kind())
        || diagnosis.subject().id().equals(taskManager.taskManager());
  }

  private static Estimate needed(SignalStats stats, JobHistory history, long now) {
    Estimate live = HeapNeed.liveOf(history.liveHeap(), live(stats));
    double collecting = stats.get(Signal.GC, Statistic.MEAN);
    return HeapNeed.of(live, heap(stats), collecting, history.outOfMemory().floor(now));
  }

  private static Values values(double heap, Estimate needed) {
    double proposed = Math.max(needed.target(), heap * LEAST_STEP);
    double lower = needed.lower() > heap ? needed.lower() : proposed;
    double upper = Math.max(proposed, heap * LARGEST_STEP);
    return new Values(
        MemoryText.of(heap),
        MemoryText.of(proposed),
        MemoryText.of(lower),
        MemoryText.of(upper),
        needed.missing());
  }

  private static double live(SignalStats stats) {
    return stats.get(Signal.HEAP_USED, Statistic.MIN);
  }

  private static double heap(SignalStats stats) {
    return stats.get(Signal.HEAP_MAX, Statistic.MAX);
  }
}
