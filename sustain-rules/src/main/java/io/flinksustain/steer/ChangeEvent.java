package io.flinksustain.steer;

import io.flinksustain.classify.Evidence;
import io.flinksustain.report.JobRef;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry of the log of changes: a move, a verdict, or another reason to wait.
 *
 * @param change id of the change
 * @param job the job
 * @param cause of the diagnosis behind it
 * @param knob that it turns
 * @param subject id of the vertex that the knob belongs to; empty when it is the whole job's
 * @param from value before; empty when it is not known
 * @param to value that it sets; what was recommended where no command can be made
 * @param state where the change stands after it
 * @param at when, epoch milliseconds
 * @param verdict of an observation; null when it is about none
 * @param reason one sentence
 * @param numbers that it rests on
 */
public record ChangeEvent(
    String change,
    JobRef job,
    String cause,
    String knob,
    String subject,
    String from,
    String to,
    ChangeState state,
    long at,
    Verdict verdict,
    String reason,
    List<Evidence> numbers) {

  /** Of the entries of one change those with which it came to another state, the first included. */
  public static List<ChangeEvent> moves(List<ChangeEvent> entries) {
    List<ChangeEvent> moves = new ArrayList<>();
    for (ChangeEvent entry : entries) {
      if (moves.isEmpty() || moves.get(moves.size() - 1).state() != entry.state()) {
        moves.add(entry);
      }
    }
    return moves;
  }

  /** What is to be said of a change as it stands. */
  static ChangeEvent of(Change change, long at, Finding finding) {
    Plan plan = change.plan();
    var r = change.recommendation();
    return new ChangeEvent(
        change.id(),
        change.job(),
        r.cause(),
        r.knob(),
        plan.isPossible() ? plan.setting().subject() : "",
        plan.isPossible() ? plan.setting().expected() : r.current(),
        plan.isPossible() ? plan.setting().value() : r.proposed(),
        change.state(),
        at,
        finding == null ? null : finding.verdict(),
        finding == null ? change.reason() : finding.reason(),
        finding == null ? List.of() : finding.numbers());
  }
}
