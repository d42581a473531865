package io.flinksustain.monitor.actuate;

import io.flinksustain.change.Command;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/**
 * Looks that are under way on other threads, so that a job whose other side hangs does not hold up
 * the others. A crash loses them all, and the next look finds what they did.
 *
 * <p>Where more jobs hang than there are threads, a look waits for one. Its time runs from its
 * start, and it is told the stage of that moment, not that of the moment when it got into line.
 */
final class Looks implements AutoCloseable {
  private final Actuator actuator;
  private final ExecutorService threads;
  private final long limitMs;
  private final Map<String, Look> underWay = new HashMap<>();

  /** Looks that are given up after {@code limitMs}, and after as long without a thread. */
  Looks(Actuator actuator, ExecutorService threads, long limitMs) {
    this.actuator = actuator;
    this.threads = threads;
    this.limitMs = limitMs;
  }

  /** One that waits for a thread, or has one. */
  private final class Look implements Callable<Step> {
    private final Command command;
    private final LongFunction<Stage> stage;
    private final LongSupplier clock;
    private final long inLineAt;
    private final Future<Step> step;

    /** Epoch milliseconds; 0 while it waits. */
    private volatile long begunAt;

    Look(Command command, LongFunction<Stage> stage, LongSupplier clock) {
      this.command = command;
      this.stage = stage;
      this.clock = clock;
      inLineAt = clock.getAsLong();
      step = threads.submit(this);
    }

    @Override
    public Step call() {
      begunAt = clock.getAsLong();
      return actuator.look(command, stage.apply(begunAt));
    }

    /** Why it is given up; null while it need not be. */
    String tooLong(long now) {
      long begun = begunAt;
      if (now - Math.max(begun, inLineAt) < limitMs) {
        return null;
      }
      return begun > 0
          ? "no end of the answer within %d s".formatted(limitMs / 1000)
          : "no thread was free within %d s, because other jobs do not answer; more of them: %s"
              .formatted(limitMs / 1000, ActuateOptions.THREADS.key());
    }
  }

  /**
   * Looks as soon as a thread is free.
   *
   * @param stage of the command, at a time in epoch milliseconds
   * @param clock epoch milliseconds; asked for on other threads
   */
  void start(Command command, LongFunction<Stage> stage, LongSupplier clock) {
    underWay.put(command.id(), new Look(command, stage, clock));
  }

  boolean isUnderWay(Command command) {
    return underWay.containsKey(command.id());
  }

  /** What the look found; null while it is under way. */
  Step take(Command command, long now) throws InterruptedException {
    Look look = underWay.get(command.id());
    if (look.step.isDone()) {
      underWay.remove(command.id());
      return step(look.step);
    }
    String tooLong = look.tooLong(now);
    if (tooLong == null) {
      return null;
    }
    // The timeouts of clients end with the headers; a body that trickles in would take for ever.
    underWay.remove(command.id());
    look.step.cancel(true);
    return Step.again(tooLong);
  }

  private static Step step(Future<Step> done) throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException e) {
      // A defect of ours: the command must still come to an end, and other jobs to their turn.
      return Step.again("the actuator failed, please report: " + e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    actuator.close();
  }
}
