package io.flinksustain.explain;

import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import java.util.List;

/** What a monitor may have said about jobs of the lane eu1/payments; times are minutes. */
final class Said {
  static final long MINUTE = 60_000;
  static final Subject SINK = new Subject("vertex", "7f", "store", -1);
  static final Subject MAP = new Subject("vertex", "8a", "look-up", -1);

  private Said() {}

  static JobRef job(String name) {
    return new JobRef("eu1", "payments", name, "id-" + name, name);
  }

  static Diagnosis slowSink(String name, long minute) {
    return diagnosis(
        name,
        "slow-sink",
        Severity.WARNING,
        SINK,
        minute,
        List.of(
            new Evidence("is_sink", 1, "flag"),
            new Evidence("is_source", 0, "flag"),
            new Evidence("busy.mean", 0.98, "ratio"),
            new Evidence("upstream.backpressured.mean", 0.97, "ratio"),
            new Evidence("cpu_of_busy.fair", 0.18, "ratio"),
            new Evidence("tm.cpu.mean", 0.2, "ratio")));
  }

  static Diagnosis healthy(String name, long minute) {
    return diagnosis(name, Diagnosis.HEALTHY, Severity.OK, Subject.JOB, minute, List.of());
  }

  static Diagnosis unknown(String name, long minute) {
    return diagnosis(
        name, Diagnosis.INSUFFICIENT_EVIDENCE, Severity.INFO, Subject.JOB, minute, List.of());
  }

  static Diagnosis diagnosis(
      String name,
      String cause,
      Severity severity,
      Subject subject,
      long minute,
      List<Evidence> evidence) {
    return new Diagnosis(
        job(name),
        cause,
        severity,
        subject,
        (minute - 5) * MINUTE,
        minute * MINUTE,
        evidence,
        severity == Severity.WARNING ? List.of("checkpoint-alignment") : List.of(),
        0.875,
        List.of("it ends when the load falls"),
        "So it is.",
        "");
  }

  static Recommendation advice(String name, String cause, String to, long minute) {
    return new Recommendation(
        job(name),
        true,
        cause,
        MAP,
        "parallelism",
        "2",
        to,
        "1",
        "4",
        "Less of it.",
        "It idles.",
        "Busy rises.",
        "haste",
        0.9,
        minute * MINUTE,
        (minute + 60) * MINUTE,
        List.of(),
        new CostEffect("USD", 80, 50.5, 1, 2),
        List.of("the peak of a week"),
        Conditions.UNKNOWN);
  }

  static ChangeEvent event(String id, String name, ChangeState state, long minute) {
    return new ChangeEvent(
        id,
        job(name),
        "overprovisioned",
        "parallelism",
        MAP.id(),
        "2",
        "1",
        state,
        minute * MINUTE,
        null,
        "Because.",
        List.of());
  }
}
