package io.flinksustain.advise;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.feature.Level;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import io.flinksustain.window.TaskManagerWindow;
import java.util.Comparator;
import java.util.Optional;

/**
 * A JVM heap that holds the live set with room for garbage, for the task manager of the diagnosis;
 * for the fullest one where it is about no task manager.
 *
 * <p>The live set is the low envelope of heap used. It should take at most 65 % of the heap, the
 * middle of the healthy band, and the step is at least 20 %, the one that the Kubernetes VPA takes
 * after an out-of-memory kill. The least raise worth trying brings the live set to 80 %, the end of
 * the healthy band; where it is below that already, it is the proposal. The most is twice the heap.
 *
 * <pre>
 *   live  heap    lower  proposed  upper   MiB
 *    700   800      875      1077   1600
 *    500   600      625       769   1200
 *    300   600      720       720   1200
 * </pre>
 */
final class HeapSize {
  private static final double LIVE_SHARE = 0.65;
  private static final double MOST_LIVE_SHARE = 0.8;
  private static final double LEAST_STEP = 1.2;
  private static final double LARGEST_STEP = 2;
  private static final double MIB = 1024 * 1024;

  private HeapSize() {}

  static Optional<Values> raise(Diagnosis diagnosis, JobWindow window) {
    return window.taskManagers().stream()
        .filter(taskManager -> isMeant(taskManager, diagnosis))
        .map(TaskManagerWindow::stats)
        // NaN compares false: without both numbers there is no proposal.
        .filter(stats -> live(stats) / heap(stats) > 0)
        .max(Comparator.comparingDouble(stats -> live(stats) / heap(stats)))
        .map(stats -> values(live(stats), heap(stats)));
  }

  private static boolean isMeant(TaskManagerWindow taskManager, Diagnosis diagnosis) {
    return !diagnosis.subject().kind().equals(Level.TASKMANAGER.kind())
        || diagnosis.subject().id().equals(taskManager.taskManager());
  }

  private static Values values(double live, double heap) {
    double proposed = Math.max(live / LIVE_SHARE, heap * LEAST_STEP);
    double least = live / MOST_LIVE_SHARE;
    double lower = least > heap ? least : proposed;
    return new Values(mib(heap), mib(proposed), mib(lower), mib(heap * LARGEST_STEP));
  }

  private static double live(SignalStats stats) {
    return stats.get(Signal.HEAP_USED, Statistic.MIN);
  }

  private static double heap(SignalStats stats) {
    return stats.get(Signal.HEAP_MAX, Statistic.MAX);
  }

  private static String mib(double bytes) {
    return Math.round(bytes / MIB) + " MiB";
  }
}
