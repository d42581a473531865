package io.flinksustain.benchmarks.corpus.score;

import static io.flinksustain.signal.Statistic.INCREASE;
import static io.flinksustain.signal.Statistic.MAX;
import static io.flinksustain.signal.Statistic.MEAN;

import io.flinksustain.signal.Signal;
import io.flinksustain.window.JobWindow;
import java.util.Comparator;

/**
 * The usual alerts, each by itself: a failed checkpoint, a checkpoint above 60 s, heap above 90 %,
 * garbage collection above 100 ms/s, a vertex backpressured above 500 ms/s. Of several that fire
 * the first in this order is what the one on call looks at.
 */
final class AlertRules implements Baseline {
  private static final double CHECKPOINT_S = 60;
  private static final double HEAP = 0.9;
  private static final double GC = 0.1;
  private static final double BACKPRESSURED = 0.5;

  @Override
  public Suspicion look(JobWindow window) {
    Look look = new Look(window);
    if (look.job(Signal.CHECKPOINTS_FAILED, INCREASE) > 0) {
      return Suspicion.ofJob("checkpoint-thrash");
    }
    if (look.job(Signal.CHECKPOINT_DURATION, MAX) > CHECKPOINT_S) {
      return Suspicion.ofJob("checkpoint-slow");
    }
    if (look.heap(MEAN) > HEAP || look.taskManagers(Signal.GC, MEAN) > GC) {
      return Suspicion.ofJob("memory-pressure");
    }
    boolean heldUp = look.vertices(Signal.BACKPRESSURED, MEAN) > BACKPRESSURED;
    return heldUp ? new Suspicion("cpu-bound-operator", worst(look)) : Suspicion.NONE;
  }

  /** The vertex that the alert names. */
  private static String worst(Look look) {
    return look.ids().stream()
        .filter(id -> look.vertex(id, Signal.BACKPRESSURED, MEAN) > BACKPRESSURED)
        .max(Comparator.comparingDouble(id -> look.vertex(id, Signal.BACKPRESSURED, MEAN)))
        .orElse("");
  }
}
