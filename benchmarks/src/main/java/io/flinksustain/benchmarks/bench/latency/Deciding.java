package io.flinksustain.benchmarks.bench.latency;

import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import java.util.Map;

/**
 * Which window decides, by the rule's own {@code for}.
 *
 * @param windowMs length of a window
 * @param baselineMs what rules mean by baseline
 */
record Deciding(long windowMs, long baselineMs) {

  /**
   * The end of the last window that the rule may need: of as many as it asks for, from the first
   * that is ill from its beginning. With windows of 60 s and {@code 5 of 6}, an onset at 0:30 is to
   * be found at 6:00, one at 1:00 as well.
   */
  long latestEnd(String cause, long onset) {
    long firstWhole = (onset + windowMs - 1) / windowMs * windowMs;
    return firstWhole + needed(cause) * windowMs;
  }

  private int needed(String cause) {
    Rule rule =
        RulePack.bundled()
            .rule(cause)
            .orElseThrow(() -> new IllegalArgumentException("no bundled rule is called " + cause));
    return rule.hold().span(Map.of("baseline", baselineMs), windowMs).needed();
  }
}
