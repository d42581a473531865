package io.flinksustain.monitor.cli;

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
import java.time.Instant;
import java.util.List;

/** What a monitor says about jobs of the lane eu1/payments, some time before {@link #NOW}. */
final class Verdicts {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final String CHANGE = "c0ffee0011223344";

  private Verdicts() {}

  static JobRef job(String name) {
    return new JobRef("eu1", "payments", name, "id-" + name, name);
  }

  static long before(int minutes) {
    return NOW.toEpochMilli() - minutes * 60_000L;
  }

  static Diagnosis slowSink(String name, int minutesAgo) {
    return diagnosis(
        name,
        "slow-sink",
        Severity.WARNING,
        new Subject("vertex", "7f", "store: Writer", -1),
        minutesAgo,
        List.of(
            new Evidence("is_sink", 1, "flag"),
            new Evidence("busy.mean", 0.98, "ratio"),
            new Evidence("upstream.backpressured.mean", 0.97, "ratio"),
            new Evidence("cpu_of_busy.fair", 0.18, "ratio"),
            new Evidence("tm.cpu.mean", 0.2, "ratio")),
        "store: Writer is busy 98 % of the time.");
  }

  static Diagnosis overprovisioned(String name, int minutesAgo) {
    return diagnosis(
        name,
        "overprovisioned",
        Severity.INFO,
        Subject.JOB,
        minutesAgo,
        List.of(new Evidence("highest.busy.p95", 0.02, "ratio")),
        "The busiest vertex is busy 2 %.");
  }

  static Diagnosis healthy(String name, int minutesAgo) {
    return diagnosis(
        name,
        Diagnosis.HEALTHY,
        Severity.OK,
        Subject.JOB,
        minutesAgo,
        List.of(),
        "No rule fires, \"all\" is well: so it is.");
  }

  private static Diagnosis diagnosis(
      String name,
      String cause,
      Severity severity,
      Subject subject,
      int minutesAgo,
      List<Evidence> evidence,
      String summary) {
    return new Diagnosis(
        job(name),
        cause,
        severity,
        subject,
        before(minutesAgo + 5),
        before(minutesAgo),
        evidence,
        List.of(),
        1,
        List.of("it ends when the load falls"),
        summary,
        "");
  }

  static Recommendation halve(String name, int minutesAgo) {
    return new Recommendation(
        job(name),
        true,
        "overprovisioned",
        Subject.JOB,
        "parallelism.default",
        "2",
        "1",
        "1",
        "2",
        "Less of it.",
        "It idles.",
        "Busy rises.",
        "haste",
        1,
        before(minutesAgo),
        before(-60),
        List.of(),
        new CostEffect("USD", 80, 50.5, 1, 2),
        List.of(),
        Conditions.UNKNOWN);
  }

  static ChangeEvent event(String id, String name, ChangeState state, String reason, int ago) {
    return new ChangeEvent(
        id,
        job(name),
        "overprovisioned",
        "parallelism.default",
        "",
        "2",
        "1",
        state,
        before(ago),
        null,
        reason,
        List.of());
  }
}
