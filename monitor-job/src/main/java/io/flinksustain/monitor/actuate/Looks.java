package io.flinksustain.monitor.actuate;

import io.flinksustain.change.Command;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/**
 * Looks that are under way on other threads, so that a job whose other side hangs does not hold up
 * the others. A crash loses them all, and the next look finds what they did.
 */
final class Looks implements AutoCloseable {
  private final Actuator actuator;
  private final ExecutorService threads;
  private final Map<String, CompletableFuture<Step>> underWay = new HashMap<>();

  Looks(Actuator actuator, ExecutorService threads) {
    this.actuator = actuator;
    this.threads = threads;
  }

  void start(Command command, Stage stage) {
    underWay.put(command.id(), CompletableFuture.supplyAsync(() -> look(command, stage), threads));
  }

  boolean isUnderWay(Command command) {
    return underWay.containsKey(command.id());
  }

  /** What the look found; null while it is under way. */
  Step take(Command command) {
    Step step = underWay.get(command.id()).getNow(null);
    if (step != null) {
      underWay.remove(command.id());
    }
    return step;
  }

  private Step look(Command command, Stage stage) {
    try {
      return actuator.look(command, stage);
    } catch (RuntimeException e) {
      // A defect of ours: the command must still come to an end, and other jobs to their turn.
      return Step.again("the actuator failed, please report: " + e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    actuator.close();
  }
}
