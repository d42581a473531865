package io.flinksustain.monitor.html;

import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.Symptom;
import io.flinksustain.cost.Prices;
import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.fleet.FleetReport;
import io.flinksustain.monitor.testing.SyntheticJob;
import io.flinksustain.monitor.testing.SyntheticWindows;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import java.util.List;
import java.util.Optional;

/** Reports of synthetic jobs. */
final class Fleets {
  /** A name that would be markup where somebody took it for that. */
  static final String HOSTILE = "</script><img src=x onerror=alert(1)> {{report}} & 'friends'";

  private Fleets() {}

  /** One that is well, one with a slow sink, one that wastes and has a hostile name. */
  static FleetReport three() {
    FleetRecord fleet = new FleetRecord();
    fleet.price(Optional.of(Prices.bundled()));
    add(fleet, SyntheticJob.healthy("calm", 'a'), 12);
    add(fleet, SyntheticJob.slowSink("held", 'b'), 12);
    add(fleet, SyntheticJob.healthy(HOSTILE, 'c'), 12);
    fleet.add(verdict(SyntheticJob.healthy("calm", 'a'), "healthy", Severity.OK));
    fleet.add(verdict(SyntheticJob.slowSink("held", 'b'), "slow-sink", Severity.WARNING));
    fleet.add(verdict(SyntheticJob.healthy(HOSTILE, 'c'), "overprovisioned", Severity.INFO));
    fleet.add(symptom(SyntheticJob.slowSink("held", 'b')));
    fleet.add(change(SyntheticJob.slowSink("held", 'b')));
    fleet.add(advice(SyntheticJob.healthy(HOSTILE, 'c')));
    return fleet.report();
  }

  /** So many jobs over a day of windows, as far as the charts are concerned. */
  static FleetReport many(int jobs) {
    FleetRecord fleet = new FleetRecord();
    for (int i = 0; i < jobs; i++) {
      SyntheticJob job = SyntheticJob.slowSink("job-" + i, 'b');
      add(fleet, job, 60);
      fleet.add(verdict(job, "slow-sink", Severity.WARNING));
      fleet.add(advice(job));
      for (int s = 0; s < 10; s++) {
        fleet.add(symptom(job));
      }
    }
    return fleet.report();
  }

  private static void add(FleetRecord fleet, SyntheticJob job, int windows) {
    for (int n = 0; n < windows; n++) {
      fleet.add(SyntheticWindows.of(job, n));
    }
  }

  private static Diagnosis verdict(SyntheticJob job, String cause, Severity severity) {
    return new Diagnosis(
        job.ref(),
        cause,
        severity,
        cause.equals("slow-sink") ? sink(job) : Subject.JOB,
        20_000,
        60_000,
        List.of(new Evidence("busy.mean", 0.99, "ratio")),
        List.of("upstream-limited"),
        0.9,
        List.of("Another sink would show it."),
        "It is so with " + cause + ", and <b>nothing</b> else.",
        "docs/rules/slow-sink.md");
  }

  private static Subject sink(SyntheticJob job) {
    return new Subject("vertex", job.vertex(2), "sink", -1);
  }

  private static Symptom symptom(SyntheticJob job) {
    return new Symptom(
        job.ref(),
        "slow-sink",
        "abc",
        false,
        true,
        Severity.WARNING,
        sink(job),
        30_000,
        50_000,
        List.of(),
        "The system behind the sink is slow.",
        "docs/rules/slow-sink.md");
  }

  private static ChangeEvent change(SyntheticJob job) {
    return new ChangeEvent(
        "c1",
        job.ref(),
        "slow-sink",
        "parallelism",
        "",
        "2",
        "4",
        ChangeState.APPLYING,
        70_000,
        null,
        "The command is out.",
        List.of());
  }

  private static Recommendation advice(SyntheticJob job) {
    return new Recommendation(
        job.ref(),
        true,
        "overprovisioned",
        Subject.JOB,
        "parallelism.default",
        "2",
        "1",
        "1",
        "2",
        "Less parallelism.",
        "It idles.",
        "Busy between 50 and 80 %.",
        "The biggest job first.",
        0.9,
        60_000,
        600_000,
        List.of(),
        new CostEffect("USD", 120, 60, 0.3, 0.15),
        List.of("the load of a week"),
        Conditions.UNKNOWN);
  }
}
