package io.flinksustain.monitor.window;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.InternalTimerService;

/** The timers of all jobs of one subtask: one for each end of a window, and one to forget a job. */
final class JobTimers {
  private final InternalTimerService<VoidNamespace> service;

  /**
   * Per job key the end of the window that its latest report belongs to, so that of the reports of
   * a window only the first one asks for the timer. A help only, and empty after a restart: of
   * equal timers Flink keeps one.
   */
  private final Map<String, Long> closing = new HashMap<>();

  JobTimers(InternalTimerService<VoidNamespace> service) {
    this.service = service;
  }

  /** Up to when all reports and facts are here. */
  long now() {
    return service.currentWatermark();
  }

  /** Whether no report will come any more. */
  boolean atEnd() {
    return now() == Long.MAX_VALUE;
  }

  /** Makes sure that the window is closed of a report that has come. */
  void closeAt(String key, long end) {
    Long before = closing.put(key, end);
    if (before == null || before != end) {
      wakeAt(end);
    }
  }

  /** Sets a timer for the current key. */
  void wakeAt(long time) {
    service.registerEventTimeTimer(VoidNamespace.INSTANCE, time);
  }

  /** A timer went off. */
  void fired(String key, long time) {
    closing.remove(key, time);
  }
}
