package io.flinksustain.classify.engine;

import io.flinksustain.classify.rule.Hold;
import io.flinksustain.classify.rule.Verdict;
import java.util.List;

/**
 * What one window means to one rule.
 *
 * @param start of the window, epoch milliseconds
 * @param end of the window, epoch milliseconds
 * @param elapsed windows since the last one seen, 1 when none was missed
 * @param span how long the condition must hold
 * @param when the condition
 * @param clear whether the window speaks for the end
 * @param after the steps of the sequence
 */
record Tick(
    long start,
    long end,
    long elapsed,
    Hold.Span span,
    Verdict when,
    boolean clear,
    List<Verdict> after) {
  long length() {
    return end - start;
  }
}
