package io.flinksustain.alert;

import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.report.JobRef;
import java.util.List;

/** Words about one job, for tests. */
final class Words {
  static final long MINUTE = 60_000;
  static final long NOON = 1_800_000_000_000L;
  static final JobRef JOB = new JobRef("eu1", "payments", "fraud", "a1", "Fraud");
  static final Subject SINK = new Subject("vertex", "v9", "store: Writer", -1);

  /** Said again each minute, valid for four, and silent after half an hour without a word. */
  static final AlertSettings SETTINGS = new AlertSettings(MINUTE, 4, 30 * MINUTE, "", "");

  private Words() {}

  static Alert alert(String about, boolean firing, String cause, long at) {
    return alert(about, firing, cause, Severity.WARNING, SINK, at - 5 * MINUTE, at);
  }

  static Alert alert(
      String about,
      boolean firing,
      String cause,
      Severity severity,
      Subject subject,
      long since,
      long at) {
    return new Alert(
        JOB,
        firing,
        about,
        cause,
        severity,
        subject,
        since,
        at,
        cause + " at " + at,
        List.of(new Evidence("busy.mean", 0.98, "ratio"), new Evidence("lag", 7, "records")),
        "docs/rules/" + cause + ".md");
  }

  static AlertWord begins(String cause, long at) {
    return AlertWord.of(alert("diagnosis", true, cause, at));
  }

  static AlertWord ends(String cause, long at) {
    return AlertWord.of(alert("diagnosis", false, cause, at));
  }

  static AlertWord diagnosed(String cause, Severity severity, long at) {
    return AlertWord.of(
        new Diagnosis(
            JOB,
            cause,
            severity,
            SINK,
            at - 5 * MINUTE,
            at,
            List.of(new Evidence("busy.mean", 0.99, "ratio")),
            List.of(),
            1,
            List.of(),
            cause + " at " + at,
            "docs/rules/" + cause + ".md"));
  }

  static Recommendation recommendation(String cause, boolean open, long at) {
    return new Recommendation(
        JOB,
        open,
        cause,
        SINK,
        "sink.batch-size",
        "",
        "",
        "",
        "",
        "Larger batches.",
        "r",
        "e",
        "a",
        1,
        at,
        at + 60 * MINUTE,
        List.of(),
        CostEffect.UNKNOWN,
        List.of(),
        Conditions.UNKNOWN);
  }
}
