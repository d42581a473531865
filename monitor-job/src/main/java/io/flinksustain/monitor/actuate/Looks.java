package io.flinksustain.monitor.actuate;

import io.flinksustain.change.Command;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Looks that are under way on other threads, so that a job whose other side hangs does not hold up
 * the others. A crash loses them all, and the next look finds what they did.
 */
final class Looks implements AutoCloseable {
  private final Actuator actuator;
  private final ExecutorService threads;
  private final long limitMs;
  private final Map<String, Look> underWay = new HashMap<>();

  /** Looks that are given up after {@code limitMs}. */
  Looks(Actuator actuator, ExecutorService threads, long limitMs) {
    this.actuator = actuator;
    this.threads = threads;
    this.limitMs = limitMs;
  }

  /**
   * One that is under way.
   *
   * @param since when it was started, epoch milliseconds
   */
  private record Look(Future<Step> step, long since) {}

  void start(Command command, Stage stage, long now) {
    underWay.put(command.id(), new Look(threads.submit(() -> actuator.look(command, stage)), now));
  }

  boolean isUnderWay(Command command) {
    return underWay.containsKey(command.id());
  }

  /** What the look found; null while it is under way. */
  Step take(Command command, long now) throws InterruptedException {
    Look look = underWay.get(command.id());
    if (look.step().isDone()) {
      underWay.remove(command.id());
      return step(look.step());
    }
    if (now - look.since() < limitMs) {
      return null;
    }
    // The timeouts of clients end with the headers; a body that trickles in would take for ever.
    underWay.remove(command.id());
    look.step().cancel(true);
    return Step.again("no end of the answer within %d s".formatted(limitMs / 1000));
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
