package io.flinksustain.benchmarks.lab.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Waits for a condition, and no longer than processes live that it depends on. */
public final class Waiting {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Waiting() {}

  /**
   * Returns once {@code condition} holds; throws with the end of the logs when it does not. A
   * condition that throws a {@link LabException} does not hold yet.
   */
  public static void until(
      String what, Duration timeout, List<Child> needed, BooleanSupplier condition) {
    problem(timeout, needed, condition)
        .ifPresent(
            problem -> {
              throw new LabException(timedOut(what, timeout, needed) + problem);
            });
  }

  /**
   * Whether {@code condition} holds in time; throws only when it cannot be waited for: a process is
   * dead, or the wait was interrupted.
   */
  public static boolean happens(Duration timeout, List<Child> needed, BooleanSupplier condition) {
    return problem(timeout, needed, condition).isEmpty();
  }

  /** What the condition said when the time was over; empty when it holds. */
  private static Optional<String> problem(
      Duration timeout, List<Child> needed, BooleanSupplier condition) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (true) {
      String problem = "";
      try {
        if (condition.getAsBoolean()) {
          return Optional.empty();
        }
      } catch (LabException e) {
        problem = ": " + e.getMessage();
      }
      needed.forEach(Child::requireAlive);
      if (System.nanoTime() > deadline) {
        return Optional.of(problem);
      }
      sleep(PAUSE);
    }
  }

  private static String timedOut(String what, Duration timeout, List<Child> needed) {
    StringBuilder message = new StringBuilder();
    needed.forEach(child -> message.append(child.tail()).append('\n'));
    return message + what + " did not happen within " + timeout.toSeconds() + " s";
  }

  /** Lets time pass; throws when interrupted, and leaves the thread interrupted. */
  public static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }
}
