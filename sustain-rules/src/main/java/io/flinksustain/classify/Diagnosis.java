package io.flinksustain.classify;

import io.flinksustain.report.JobRef;
import java.util.List;

/**
 * The one primary cause of a job's state.
 *
 * @param job the job
 * @param cause id of the rule that explains it, {@link #HEALTHY} or {@link #INSUFFICIENT_EVIDENCE}
 * @param severity how much it matters
 * @param subject where it is
 * @param since start of the first window of this state, epoch milliseconds
 * @param at end of the window that it was found in, epoch milliseconds
 * @param evidence the numbers it rests on
 * @param explains other symptoms that it explains, as {@code rule} or {@code rule@vertex name}
 * @param confidence 0 to 1
 * @param wouldChange what would change the verdict, a sentence each
 * @param summary the verdict with its numbers, in one sentence
 * @param runbook path of the page in the documentation; empty when healthy
 */
public record Diagnosis(
    JobRef job,
    String cause,
    Severity severity,
    Subject subject,
    long since,
    long at,
    List<Evidence> evidence,
    List<String> explains,
    double confidence,
    List<String> wouldChange,
    String summary,
    String runbook) {
  /** Inside all bands. */
  public static final String HEALTHY = "healthy";

  /** A needed signal, the topology, or enough windows are missing. */
  public static final String INSUFFICIENT_EVIDENCE = "insufficient-evidence";

  /** What it says without its numbers. */
  public Claim claim() {
    return new Claim(job.jobId(), cause, severity, subject.kind(), subject.id());
  }

  /** Whether this says another thing than {@code before}. */
  public boolean differsFrom(Diagnosis before) {
    return !claim().equals(before.claim());
  }

  /** Whether another one is worth telling after this: it differs, or this was long ago. */
  public boolean isOvertakenBy(Claim other, long when, long refreshMs) {
    return !claim().equals(other) || when - at >= refreshMs;
  }
}
