package io.flinksustain.classify.engine;

import io.flinksustain.classify.Claim;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;

/**
 * A verdict on a window, before it is put into words.
 *
 * @param cause of it; null when it is a verdict without a symptom
 * @param healthy whether there is none because the job is healthy, and not for want of evidence
 * @param counts what is remembered, but for the claim
 * @param since start of the first window of this verdict, epoch milliseconds
 * @param seen the window
 */
record Judgement(
    Finding cause, boolean healthy, VerdictState counts, long since, Observation seen) {

  static Judgement of(Finding cause, boolean healthy, VerdictState counts, Observation seen) {
    long found = found(cause, healthy, counts, seen);
    Judgement now = new Judgement(cause, healthy, counts, found, seen);
    // The same verdict goes on since it was first found.
    return now.claim().equals(counts.last())
        ? new Judgement(cause, healthy, counts, counts.since(), seen)
        : now;
  }

  private static long found(Finding cause, boolean healthy, VerdictState counts, Observation seen) {
    if (cause != null) {
      return cause.state().since();
    }
    return healthy ? counts.calmSince() : seen.window().start();
  }

  String id() {
    if (cause != null) {
      return cause.rule().id();
    }
    return healthy ? Diagnosis.HEALTHY : Diagnosis.INSUFFICIENT_EVIDENCE;
  }

  Severity severity() {
    if (cause != null) {
      return cause.rule().severity();
    }
    return healthy ? Severity.OK : Severity.INFO;
  }

  Subject subject() {
    return cause == null ? Subject.JOB : cause.subject();
  }

  Claim claim() {
    return new Claim(
        seen.window().job().jobId(), id(), severity(), subject().kind(), subject().id());
  }

  /** What to remember of it. */
  VerdictState state() {
    return new VerdictState(
        claim(), since, counts.calm(), counts.calmSince(), counts.doubt(), counts.held());
  }
}
