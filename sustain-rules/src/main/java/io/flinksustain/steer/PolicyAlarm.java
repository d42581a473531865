package io.flinksustain.steer;

import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.report.JobRef;
import java.util.List;

/**
 * Tells people that the policy file is not taken, and when it is again.
 *
 * <p>The first finding is told, and one with other errors; in between it is said again from time to
 * time, as a diagnosis is: there is no job whose windows show that somebody still looks at the
 * file, and what nobody says any more is over for those who are told.
 */
public final class PolicyAlarm {
  private static final String ABOUT = "policy";
  private static final String CAUSE = "policy-refused";
  private static final String RUNBOOK = "docs/reference/policy.md";

  /** The policy is for all jobs of all clusters. */
  private static final JobRef NO_JOB = JobRef.ofProcess("", "");

  private final String file;
  private final long againMs;

  /**
   * @param file path of the policy file
   * @param againMs after so long without a change it is said again, milliseconds
   */
  public PolicyAlarm(String file, long againMs) {
    this.file = file;
    this.againMs = againMs;
  }

  /**
   * What to remember when the file is not taken; when that is another than before, it is to be
   * told.
   *
   * @param before what was remembered; null when the file was taken
   * @param now epoch milliseconds
   */
  public PolicyRefusal refused(PolicyRefusal before, String why, long now) {
    if (before == null) {
      return new PolicyRefusal(why, now, now);
    }
    boolean isTold = why.equals(before.why()) && now - before.toldAt() < againMs;
    return isTold ? before : new PolicyRefusal(why, before.since(), now);
  }

  /** That it is not taken, to be told now. */
  public Alert begin(PolicyRefusal refusal) {
    return alert(true, refusal, refusal.toldAt());
  }

  /** That it is taken again since now, epoch milliseconds. */
  public Alert end(PolicyRefusal refusal, long now) {
    return alert(false, refusal, now);
  }

  private Alert alert(boolean firing, PolicyRefusal refusal, long at) {
    return new Alert(
        NO_JOB,
        firing,
        ABOUT,
        CAUSE,
        Severity.WARNING,
        Subject.JOB,
        refusal.since(),
        at,
        summary(refusal.why()),
        List.of(),
        RUNBOOK);
  }

  private String summary(String why) {
    List<String> errors = why.lines().toList();
    String more = errors.size() == 1 ? "" : " (the first of %d errors)".formatted(errors.size());
    return ("The policy file %s is not taken; the last one that was sound stays in force, and"
            + " without one everything is advice: %s%s. Put it right; 'sustain policy check %s'"
            + " names all that is wrong.")
        .formatted(file, errors.get(0), more, file);
  }
}
