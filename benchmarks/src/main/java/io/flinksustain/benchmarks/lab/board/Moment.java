package io.flinksustain.benchmarks.lab.board;

import io.flinksustain.advise.CostEffect;
import io.flinksustain.classify.Evidence;
import java.util.List;

/**
 * One line of the timeline of changes.
 *
 * @param at when, epoch milliseconds
 * @param job its name
 * @param change id of the change
 * @param what the state that the change came to, a verdict, {@code command} or the result of one
 * @param text one sentence
 * @param numbers that it rests on
 * @param cost of the change; unknown where it is not about that
 */
public record Moment(
    long at,
    String job,
    String change,
    String what,
    String text,
    List<Evidence> numbers,
    CostEffect cost) {
  /** Most of them say nothing about costs. */
  static Moment of(long at, String job, String change, String what, String text) {
    return new Moment(at, job, change, what, text, List.of(), CostEffect.UNKNOWN);
  }
}
