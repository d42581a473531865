package io.flinksustain.monitor.testing;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.report.Report;
import io.flinksustain.window.CounterMemory;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.Summarizer;
import io.flinksustain.window.WindowJoin;
import java.util.ArrayList;
import java.util.List;

/** What becomes of the reports of a {@link SyntheticJob} on the way to the classifier. */
public final class SyntheticWindows {
  public static final long WINDOW_MS = 10_000;
  private static final int INTERVAL_MS = 2_000;

  private SyntheticWindows() {}

  /** The n-th window of a job, from 0, with its facts. */
  public static JobWindow of(SyntheticJob job, int n) {
    long start = n * WINDOW_MS;
    long end = start + WINDOW_MS;
    List<Report> reports = new ArrayList<>();
    for (long ts = start; ts < end; ts += INTERVAL_MS) {
      reports.add(job.taskManagerReport(ts, INTERVAL_MS));
      reports.add(job.jobManagerReport(ts, INTERVAL_MS));
    }
    JobFacts facts = JobFacts.NONE;
    for (Fact fact : job.facts(start)) {
      facts = facts.with(fact);
    }
    JobWindow window =
        Summarizer.summarize(start, end, reports, CounterMemory.EMPTY).windows().get(0);
    return WindowJoin.join(window, facts);
  }
}
