package io.flinksustain.monitor.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Says how something goes that takes longer than two seconds: on a terminal in one line that is
 * written again and again and goes away in the end, elsewhere once.
 */
final class Progress implements AutoCloseable {
  private static final Duration LATE = Duration.ofSeconds(2);
  private static final Duration AGAIN = Duration.ofMillis(500);
  private static final String CLEARED_LINE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final Supplier<String> how;
  private final ScheduledExecutorService clock;
  private final ScheduledFuture<?> shows;
  private boolean over;
  private boolean shown;

  private Progress(PrintWriter err, boolean terminal, Supplier<String> how, Duration late) {
    this.err = err;
    this.terminal = terminal;
    this.how = how;
    clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    shows =
        clock.scheduleWithFixedDelay(
            this::show, late.toMillis(), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Begins to wait.
   *
   * @param how says how it goes, a few words; called from another thread
   */
  static Progress of(PrintWriter err, boolean terminal, Supplier<String> how) {
    return after(LATE, err, terminal, how);
  }

  static Progress after(Duration late, PrintWriter err, boolean terminal, Supplier<String> how) {
    return new Progress(err, terminal, how, late);
  }

  /**
   * What takes time.
   *
   * @param <E> what it throws
   */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T done() throws E;
  }

  /** Does what takes time. */
  <T, E extends Exception> T during(Work<T, E> work) throws E {
    return work.done();
  }

  private synchronized void show() {
    if (over) {
      return;
    }
    if (terminal) {
      err.print(CLEARED_LINE + how.get() + " ...");
    } else if (!shown) {
      err.println("sustain: " + how.get() + " ...");
    }
    err.flush();
    shown = true;
  }

  @Override
  public synchronized void close() {
    over = true;
    shows.cancel(false);
    clock.shutdown();
    if (shown && terminal) {
      err.print(CLEARED_LINE);
      err.flush();
    }
  }
}
