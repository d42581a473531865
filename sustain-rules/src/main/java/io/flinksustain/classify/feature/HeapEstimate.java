package io.flinksustain.classify.feature;

import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.SignalStats;
import io.flinksustain.window.TaskManagerWindow;

/** How much of the heap is still there after a garbage collection. */
final class HeapEstimate {
  private HeapEstimate() {}

  /**
   * Lowest heap used in the window over its maximum, of the subject's task manager or the highest
   * of all. Without a collection in the window it is too high, never too low.
   *
   * <p>300 MB at the lowest of 500 MB give 0.6; two task managers with 0.6 and 0.2 give 0.6.
   */
  static double live(Scene scene) {
    if (scene.subject().kind().equals(Level.TASKMANAGER.kind())) {
      return live(scene.processes());
    }
    return scene.window().taskManagers().stream()
        .map(TaskManagerWindow::stats)
        .mapToDouble(HeapEstimate::live)
        .reduce(Math::max)
        .orElse(Double.NaN);
  }

  private static double live(SignalStats stats) {
    double used = stats.get(Signal.HEAP_USED, Statistic.MIN);
    return used / stats.get(Signal.HEAP_MAX, Statistic.MAX);
  }
}
