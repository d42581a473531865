package io.flinksustain.fleet;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Severity;
import java.util.List;

/**
 * The latest verdict about a job.
 *
 * @param cause id of the rule, or healthy
 * @param severity how much it matters
 * @param where name of the vertex or task manager; empty for the job
 * @param vertex id of the vertex; empty when it is about none
 * @param since start of its first window, epoch milliseconds
 * @param at end of the latest window, epoch milliseconds
 * @param confidence 0 to 1
 * @param summary one sentence with its numbers
 * @param explains other symptoms
 * @param wouldChange what would change it, a sentence each
 * @param runbook path of the page in the documentation; may be empty
 */
public record VerdictText(
    String cause,
    Severity severity,
    String where,
    String vertex,
    long since,
    long at,
    double confidence,
    String summary,
    List<String> explains,
    List<String> wouldChange,
    String runbook) {

  static VerdictText of(Diagnosis d) {
    return new VerdictText(
        d.cause(),
        d.severity(),
        Place.of(d.subject()),
        d.subject().vertex(),
        d.since(),
        d.at(),
        d.confidence(),
        d.summary(),
        d.explains(),
        d.wouldChange(),
        d.runbook());
  }
}
