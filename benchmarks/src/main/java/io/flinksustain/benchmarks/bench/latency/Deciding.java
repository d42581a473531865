package io.flinksustain.benchmarks.bench.latency;

import io.flinksustain.benchmarks.bench.live.OnsetAt;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.window.WindowGrid;
import java.util.Map;
import java.util.function.Function;

/**
 * Which window decides, by the rule's own {@code for}.
 *
 * @param grid of the windows of a job, by its key
 * @param baselineMs what rules mean by baseline
 */
record Deciding(Function<String, WindowGrid> grid, long baselineMs) {

  /**
   * The end of the last window that the rule may need: of as many as it asks for, from the first
   * that is ill from its beginning. With windows of 60 s and {@code 5 of 6}, an onset at 0:30 is to
   * be found at 6:00, one at 1:00 as well.
   */
  long latestEnd(OnsetAt onset) {
    WindowGrid windows = grid.apply(onset.job());
    long firstWhole = windows.endAfter(onset.at() - 1);
    return firstWhole + needed(onset.cause(), windows.sizeMs()) * windows.sizeMs();
  }

  private int needed(String cause, long windowMs) {
    Rule rule =
        RulePack.bundled()
            .rule(cause)
            .orElseThrow(() -> new IllegalArgumentException("no bundled rule is called " + cause));
    return rule.hold().span(Map.of("baseline", baselineMs), windowMs).needed();
  }
}
