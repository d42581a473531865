package io.flinksustain.benchmarks.lab.process;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits for a condition, and no longer than processes live that it depends on. */
public final class Waiting {
  private static final long PAUSE_MILLIS = 100;

  private Waiting() {}

  /**
   * Returns once {@code condition} holds; throws with the end of the logs when it does not. A
   * condition that throws a {@link LabException} does not hold yet.
   */
  public static void until(
      String what, Duration timeout, List<Child> needed, BooleanSupplier condition) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (true) {
      String problem = "";
      try {
        if (condition.getAsBoolean()) {
          return;
        }
      } catch (LabException e) {
        problem = ": " + e.getMessage();
      }
      needed.forEach(Child::requireAlive);
      if (System.nanoTime() > deadline) {
        throw new LabException(timedOut(what, timeout, needed) + problem);
      }
      pause();
    }
  }

  private static String timedOut(String what, Duration timeout, List<Child> needed) {
    StringBuilder message = new StringBuilder();
    needed.forEach(child -> message.append(child.tail()).append('\n'));
    return message + what + " did not happen within " + timeout.toSeconds() + " s";
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }
}
