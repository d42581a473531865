package io.flinksustain.explain;

import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How one job stands, in a line.
 *
 * @param verdict the last one
 * @param answer the advice that stands; null for none
 * @param change the change that waits or is in flight; null for none
 * @param age of the verdict
 */
public record JobStatus(Diagnosis verdict, Recommendation answer, ChangeView change, Duration age) {

  /** All jobs that there is a verdict on, the worst first, then in the order of their keys. */
  public static List<JobStatus> all(Ledger ledger, long now) {
    return ledger.verdicts().stream()
        .map(verdict -> of(verdict, ledger, now))
        .sorted(Comparator.comparing(JobStatus::grade).reversed().thenComparing(JobStatus::job))
        .toList();
  }

  private static JobStatus of(Diagnosis verdict, Ledger ledger, long now) {
    String job = verdict.job().key();
    return new JobStatus(
        verdict,
        ledger.answer(job, now).orElse(null),
        open(ledger, job).orElse(null),
        Duration.ofMillis(now - verdict.at()));
  }

  /** The change of a job that is not over; what is in flight goes before what waits. */
  static Optional<ChangeView> open(Ledger ledger, String job) {
    return ledger.changesOf(job).stream()
        .filter(change -> !change.state().isEnd())
        .max(Comparator.comparing(change -> change.state().isInFlight()));
  }

  /** Key of the job. */
  public String job() {
    return verdict.job().key();
  }

  /** How it stands. */
  public Grade grade() {
    return Grade.of(verdict);
  }

  /** Knob that the advice turns; empty without advice. */
  public String knob() {
    return answer == null ? "" : answer.knob();
  }

  /** Value of the knob now; empty when it cannot be seen. */
  public String current() {
    return answer == null ? "" : answer.current();
  }

  /** Value proposed; empty when only a person can tell. */
  public String proposed() {
    return answer == null ? "" : answer.proposed();
  }

  /** What the advice costs or saves. */
  public CostEffect cost() {
    return answer == null ? CostEffect.UNKNOWN : answer.cost();
  }
}
