package io.flinksustain.steer;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.policy.Mode;
import io.flinksustain.report.JobRef;

/**
 * The life of one recommendation.
 *
 * @param id see {@link ChangeId}
 * @param job as it was heard of last; its Flink id may change with the change
 * @param recommendation it came from
 * @param plan what its command sets
 * @param approvedBy {@link #BY_POLICY}, or who approved it; empty while nobody did
 * @param state where it stands
 * @param enteredAt when it came there, epoch milliseconds
 * @param deadline by when it must leave that state by itself, epoch milliseconds; that of the next
 *     attempt while it is rolled back; {@link Long#MAX_VALUE} when there is none
 * @param reason why it is there, or what it waits for, one sentence
 * @param armed its commands; null until it begins
 * @param score its verdicts
 */
public record Change(
    String id,
    JobRef job,
    Recommendation recommendation,
    Plan plan,
    String approvedBy,
    ChangeState state,
    long enteredAt,
    long deadline,
    String reason,
    Armed armed,
    Score score) {
  /** What approves where the mode is {@link Mode#AUTO}. */
  public static final String BY_POLICY = "policy";

  /** A recommendation that was just made. */
  static Change proposed(Recommendation r, Plan plan, long now) {
    return new Change(
        ChangeId.of(r),
        r.job(),
        r,
        plan,
        "",
        ChangeState.PROPOSED,
        now,
        r.expires(),
        plan.isPossible() ? r.reason() : plan.refusal(),
        null,
        Score.NONE);
  }

  /** Key of its job, which outlives redeployments. */
  public String jobKey() {
    return job.key();
  }

  /** Whether it is over and set something of the job, or may have, even if that was taken back. */
  boolean hasTouched() {
    boolean touched = state == ChangeState.ACCEPTED || (armed != null && armed.attempts() > 0);
    return touched && state.isEnd();
  }

  /** {@code change c0ffee of eu1/payments/fraud}. */
  String title() {
    return "change " + id + " of " + jobKey();
  }

  Change moved(ChangeMove move, long now, long until, String why) {
    return new Change(
        id,
        job,
        recommendation,
        plan,
        approvedBy,
        Moves.to(state, move),
        now,
        until,
        why,
        armed,
        score);
  }

  Change approved(String by) {
    return new Change(
        id, job, recommendation, plan, by, state, enteredAt, deadline, reason, armed, score);
  }

  Change armed(Plan exact, Armed commands) {
    return new Change(
        id,
        job,
        recommendation,
        exact,
        approvedBy,
        state,
        enteredAt,
        deadline,
        reason,
        commands,
        score);
  }

  Change waiting(long until, String why) {
    return new Change(
        id, job, recommendation, plan, approvedBy, state, enteredAt, until, why, armed, score);
  }

  Change scored(Score verdicts) {
    return new Change(
        id,
        job,
        recommendation,
        plan,
        approvedBy,
        state,
        enteredAt,
        deadline,
        reason,
        armed,
        verdicts);
  }

  /** The same change of a job that was heard of under this name. */
  Change of(JobRef heard) {
    return new Change(
        id,
        heard,
        recommendation,
        plan,
        approvedBy,
        state,
        enteredAt,
        deadline,
        reason,
        armed,
        score);
  }
}
