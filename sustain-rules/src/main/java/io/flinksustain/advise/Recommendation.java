package io.flinksustain.advise;

import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Subject;
import io.flinksustain.report.JobRef;
import java.util.List;

/**
 * One knob to turn, and why.
 *
 * @param job the job
 * @param open true while it stands; false when it is withdrawn because the diagnosis behind it is
 *     gone
 * @param cause of the diagnosis it answers
 * @param subject what the knob belongs to
 * @param knob configuration key or a name for what is outside of Flink, such as {@code
 *     sink.batch-size}
 * @param current value now; empty when it cannot be seen from here
 * @param proposed value to set; empty when only a person can tell
 * @param lower least value that should be tried; empty when unknown
 * @param upper largest value that should be tried; empty when unknown
 * @param action what to do, in words
 * @param reason one sentence with its numbers
 * @param effect what to expect, and what shows that it worked
 * @param avoid what must not be done about this cause
 * @param confidence 0 to 1, that of the diagnosis
 * @param at when it was made, epoch milliseconds
 * @param expires when it is void, epoch milliseconds
 * @param evidence the numbers it rests on
 * @param cost before and after
 * @param missing what it would need to know to say more, as nouns
 * @param conditions it rests on
 */
public record Recommendation(
    JobRef job,
    boolean open,
    String cause,
    Subject subject,
    String knob,
    String current,
    String proposed,
    String lower,
    String upper,
    String action,
    String reason,
    String effect,
    String avoid,
    double confidence,
    long at,
    long expires,
    List<Evidence> evidence,
    CostEffect cost,
    List<String> missing,
    Conditions conditions) {

  /**
   * Whether both ask for the same change of the same job for the same reason, whatever their
   * numbers.
   */
  public boolean sameAs(Recommendation other) {
    return job.jobId().equals(other.job.jobId())
        && cause.equals(other.cause)
        && subject.samePlace(other.subject)
        && knob.equals(other.knob)
        && proposed.equals(other.proposed);
  }

  /** What is tried by whoever follows it. */
  public Attempt attempt() {
    return new Attempt(cause, subject.vertex(), knob, Direction.of(current, proposed), conditions);
  }

  /** The word that this recommendation no longer stands. */
  public Recommendation withdrawn(long when) {
    return withdrawn(when, reason);
  }

  /** The same, for another reason than the one that it was made for. */
  Recommendation withdrawn(long when, String why) {
    return new Recommendation(
        job,
        false,
        cause,
        subject,
        knob,
        current,
        proposed,
        lower,
        upper,
        action,
        why,
        effect,
        avoid,
        confidence,
        when,
        when,
        evidence,
        cost,
        missing,
        conditions);
  }
}
