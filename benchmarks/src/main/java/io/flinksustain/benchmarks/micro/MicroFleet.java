package io.flinksustain.benchmarks.micro;

import io.flinksustain.benchmarks.fleet.Fleet;
import io.flinksustain.benchmarks.fleet.FleetSpec;
import io.flinksustain.benchmarks.fleet.Ill;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.report.Report;
import io.flinksustain.window.CounterMemory;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.Summarizer;
import io.flinksustain.window.WindowJoin;
import io.flinksustain.window.WindowSummary;
import java.util.ArrayList;
import java.util.List;

/** One job of the fleet of the targets: 20 vertices, 4 subtasks, 4 task managers, every 10 s. */
final class MicroFleet {
  static final int TICKS_PER_WINDOW = 6;
  static final long WINDOW_MS = 60_000;

  /** A whole minute, some time ago. */
  private static final long START = 1_700_000_040_000L;

  private final Fleet fleet;

  private MicroFleet(FleetSpec spec) {
    fleet = new Fleet(spec, START);
  }

  static MicroFleet healthy() {
    return new MicroFleet(FleetSpec.ofJobs(1).withIlls(0));
  }

  static MicroFleet ill() {
    return new MicroFleet(FleetSpec.ofJobs(1).withIlls(1, Ill.SLOW_SINK));
  }

  static long start(int window) {
    return START + window * WINDOW_MS;
  }

  /** Everything the job reports in a window. */
  List<Report> reports(int window) {
    List<Report> reports = new ArrayList<>();
    for (int tick = 0; tick < TICKS_PER_WINDOW; tick++) {
      for (int slot = 0; slot < fleet.slots(); slot++) {
        reports.add(fleet.report((long) window * TICKS_PER_WINDOW + tick, slot));
      }
    }
    return reports;
  }

  /** The first windows of the job, with its facts. */
  List<JobWindow> windows(int count) {
    JobFacts facts = JobFacts.NONE;
    for (Fact fact : fleet.facts(START)) {
      facts = facts.with(fact);
    }
    List<JobWindow> windows = new ArrayList<>();
    CounterMemory memory = CounterMemory.EMPTY;
    for (int window = 0; window < count; window++) {
      WindowSummary summary =
          Summarizer.summarize(start(window), start(window + 1), reports(window), memory);
      memory = summary.memory();
      windows.add(WindowJoin.join(summary.windows().get(0), facts));
    }
    return windows;
  }
}
