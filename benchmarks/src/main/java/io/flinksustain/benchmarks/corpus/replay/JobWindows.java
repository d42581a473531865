package io.flinksustain.benchmarks.corpus.replay;

import io.flinksustain.fact.Fact;
import io.flinksustain.report.Report;
import io.flinksustain.window.CounterMemory;
import io.flinksustain.window.FactMemory;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.Joined;
import io.flinksustain.window.Joiner;
import io.flinksustain.window.Summarizer;
import io.flinksustain.window.WindowGrid;
import io.flinksustain.window.WindowSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What the window stage keeps of one job, in plain collections: reports until their window closes,
 * facts, counters, and the times to wake up at. Nothing is forgotten, since no recording is as long
 * as the retention.
 */
final class JobWindows {
  private final WindowGrid grid;
  private final Joiner joiner;
  private final Consumer<JobWindow> out;
  private final Map<Long, List<Report>> open = new TreeMap<>();
  private final TreeSet<Long> timers = new TreeSet<>();
  private FactMemory facts = FactMemory.EMPTY;
  private CounterMemory counters = CounterMemory.EMPTY;
  private long now;

  /**
   * The windows of a job of which nothing has come by {@code now}.
   *
   * @param out takes each window when it closes
   */
  JobWindows(WindowGrid grid, int silentWindows, long now, Consumer<JobWindow> out) {
    this.grid = grid;
    this.joiner = new Joiner(grid, silentWindows);
    this.now = now;
    this.out = out;
  }

  void report(Report report) {
    long end = grid.endAfter(report.ts());
    if (end > now) {
      open.computeIfAbsent(end, key -> new ArrayList<>()).add(report);
      timers.add(end);
    }
  }

  void fact(Fact fact) {
    if (fact.target() == null) {
      facts = facts.heard(fact, now);
      wakeAt(joiner.nextLook(fact, now));
    }
  }

  void time(long watermark) {
    now = watermark;
    while (!timers.isEmpty() && timers.first() <= watermark) {
      close(timers.pollFirst());
    }
  }

  private void close(long end) {
    Joined joined = joiner.close(facts, summarize(end), end);
    if (now < Long.MAX_VALUE) {
      joined = joiner.addSilence(joined, end);
      wakeAt(joiner.nextLook(joined.memory(), end));
    }
    facts = joined.memory();
    joined.windows().forEach(out);
  }

  private List<JobWindow> summarize(long end) {
    List<Report> reports = open.remove(end);
    if (reports == null) {
      return List.of();
    }
    WindowSummary summary = Summarizer.summarize(end - grid.sizeMs(), end, reports, counters);
    counters = summary.memory();
    return summary.windows();
  }

  private void wakeAt(long time) {
    if (time > 0) {
      timers.add(time);
    }
  }
}
