package io.flinksustain.benchmarks.corpus.score;

import static io.flinksustain.signal.Statistic.LAST;

import io.flinksustain.signal.Signal;
import io.flinksustain.window.JobWindow;
import java.util.List;

/**
 * A classifier with fixed thresholds on the last sample: too small above 80 % of CPU or heap, too
 * large below 30 % of CPU and 40 % of heap, and the last vertex in the list that is backpressured
 * for the bottleneck.
 */
final class StaticSnapshot implements Baseline {
  private static final double BACKPRESSURED = 0.5;
  private static final double CPU_HIGH = 0.8;
  private static final double CPU_LOW = 0.3;
  private static final double HEAP_HIGH = 0.8;
  private static final double HEAP_LOW = 0.4;

  @Override
  public Suspicion look(JobWindow window) {
    Look look = new Look(window);
    double cpu = look.taskManagers(Signal.CPU, LAST);
    double heap = look.heap(LAST);
    String bottleneck = lastBackpressured(look);
    if (heap > HEAP_HIGH) {
      return Suspicion.ofJob("memory-pressure");
    }
    if (cpu > CPU_HIGH || !bottleneck.isEmpty()) {
      return new Suspicion("cpu-bound-operator", bottleneck);
    }
    boolean tooLarge = cpu < CPU_LOW && heap < HEAP_LOW;
    return tooLarge ? Suspicion.ofJob("overprovisioned") : Suspicion.NONE;
  }

  private static String lastBackpressured(Look look) {
    List<String> ids = look.ids();
    for (int i = ids.size() - 1; i >= 0; i--) {
      if (look.vertex(ids.get(i), Signal.BACKPRESSURED, LAST) > BACKPRESSURED) {
        return ids.get(i);
      }
    }
    return "";
  }
}
