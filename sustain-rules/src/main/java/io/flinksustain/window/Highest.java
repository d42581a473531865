package io.flinksustain.window;

import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.function.ToDoubleFunction;

/** The highest value of any task manager of a job. */
public final class Highest {
  private Highest() {}

  /** NaN when none of them says. */
  public static double of(JobWindow window, Signal signal, Statistic statistic) {
    return of(window, stats -> stats.get(signal, statistic));
  }

  /** The same of what is computed for each of them. */
  public static double of(JobWindow window, ToDoubleFunction<SignalStats> value) {
    return window.taskManagers().stream()
        .mapToDouble(taskManager -> value.applyAsDouble(taskManager.stats()))
        .filter(known -> !Double.isNaN(known))
        .max()
        .orElse(Double.NaN);
  }
}
