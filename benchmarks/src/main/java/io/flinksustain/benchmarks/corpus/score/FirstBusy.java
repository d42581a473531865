package io.flinksustain.benchmarks.corpus.score;

import static io.flinksustain.signal.Statistic.MAX;

import io.flinksustain.signal.Signal;
import io.flinksustain.window.JobWindow;

/**
 * What people do at Flink's user interface: the first busy vertex below a backpressured one is the
 * bottleneck. As there, a vertex is as busy and as backpressured as its worst subtask, busy from 80
 * % and backpressured from 10 %.
 */
final class FirstBusy implements Baseline {
  private static final double BUSY = 0.8;
  private static final double BACKPRESSURED = 0.1;

  @Override
  public Suspicion look(JobWindow window) {
    Look look = new Look(window);
    return look.ids().stream()
        .filter(id -> isBottleneck(look, id))
        .findFirst()
        .map(id -> suspect(look, id))
        .orElse(Suspicion.NONE);
  }

  private static boolean isBottleneck(Look look, String id) {
    return look.vertex(id, Signal.BUSY, MAX) > BUSY
        && look.upstream(id).stream()
            .anyMatch(from -> look.vertex(from, Signal.BACKPRESSURED, MAX) > BACKPRESSURED);
  }

  private static Suspicion suspect(Look look, String id) {
    return new Suspicion(look.isTerminal(id) ? "slow-sink" : "cpu-bound-operator", id);
  }
}
