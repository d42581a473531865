package io.flinksustain.capacity.cpu;

import io.flinksustain.capacity.Estimate;

/**
 * Slots of a task manager, from the CPU that a slot uses and the share of its busy time that it
 * waits.
 *
 * <p>As many as keep its cores 70 % busy; at most one for each core where slots work, two where
 * they mostly wait, and never more, because slots that wait today work tomorrow. Who is throttled
 * seems to wait as well, so slots count as waiting only where that was measured.
 *
 * <pre>
 *   cores  slots in use  cores used  busy threads   a slot  waiting   slots
 *       4             4         3.6           3.8     0.90     5 %        3
 *       4             4         1.2           3.6     0.30    67 %        8
 *       4             4         1.2           1.3     0.30     8 %        4
 * </pre>
 */
public final class SlotNeed {
  private static final double TARGET = 0.7;
  private static final double FULL = 0.9;
  private static final double ROOMY = 0.5;
  private static final double MOSTLY = 0.5;
  private static final int PER_CORE_WAITING = 2;

  /** A slot that uses less was idle, and says nothing of one at work. */
  private static final double IDLE = 0.02;

  private SlotNeed() {}

  /**
   * Slots.
   *
   * @param cores of the task manager
   * @param slots in use on it
   * @param used cores that it uses
   * @param busyThreads that the subtasks on it keep busy
   * @param throttled share of the periods in which it was; NaN is not known
   */
  public static Estimate of(
      double cores, double slots, double used, double busyThreads, double throttled) {
    if (throttled >= CpuNeed.THROTTLED) {
      return Estimate.unknown("the CPU that the slots use when they are not throttled");
    }
    if (!(cores > 0 && slots > 0) || Double.isNaN(used + busyThreads)) {
      return Estimate.unknown("cores, slots and CPU time of the task manager, and its busy time");
    }
    double each = used / slots;
    if (each < IDLE) {
      return Estimate.unknown("a window in which the slots are at work");
    }
    boolean known = !Double.isNaN(throttled);
    double most = cores * (known && waiting(used, busyThreads) > MOSTLY ? PER_CORE_WAITING : 1);
    Estimate needed =
        Estimate.of(
            whole(cores * ROOMY / each, most),
            whole(cores * TARGET / each, most),
            whole(cores * FULL / each, most),
            Math.min(1, busyThreads / slots));
    return known ? needed : needed.wanting(CpuNeed.PERIODS);
  }

  /** Share of the busy time that is no CPU: 1.2 cores and 3.6 busy threads give 0.67. */
  private static double waiting(double used, double busyThreads) {
    return busyThreads > used ? 1 - used / busyThreads : 0;
  }

  private static double whole(double slots, double most) {
    return Math.max(1, Math.floor(Math.min(slots, most)));
  }
}
