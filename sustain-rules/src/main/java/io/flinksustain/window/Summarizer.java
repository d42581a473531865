package io.flinksustain.window;

import static io.flinksustain.signal.Statistic.INCREASE_15M;
import static io.flinksustain.signal.Statistic.INCREASE_1H;

import io.flinksustain.fact.JobFacts;
import io.flinksustain.report.Report;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums up one window of one job key: reports in, statistics out, all at once at the end.
 *
 * <p>The order of the reports does not matter and a report that comes twice counts once. Counters
 * are counted from the last value of the window before; where the source fell silent for up to 15
 * minutes the growth of the silence is in the first window after it.
 */
public final class Summarizer {
  private static final long QUARTER_MS = 900_000;
  private static final Signal[] SIGNALS = Signal.values();

  private final long start;
  private final long end;
  private final Counters counters;
  private final StatsBuilder stats;
  private RecentCounts recent;

  private Summarizer(long start, long end, CounterMemory memory) {
    this.start = start;
    this.end = end;
    this.counters = new Counters(memory, end);
    this.stats = new StatsBuilder(counters);
    this.recent = memory.recent().prune(end);
  }

  /** The windows of the reports in {@code [start, end)}, and what the next window must know. */
  public static WindowSummary summarize(
      long start, long end, Iterable<Report> reports, CounterMemory memory) {
    return new Summarizer(start, end, memory).summarize(reports);
  }

  private WindowSummary summarize(Iterable<Report> reports) {
    Map<String, JobReadings> jobs = new HashMap<>();
    for (Report report : reports) {
      jobs.computeIfAbsent(report.job().jobId(), JobReadings::new).add(report);
    }
    jobs.values().forEach(JobReadings::close);
    List<JobWindow> windows =
        jobs.values().stream()
            .sorted(
                Comparator.comparingLong(JobReadings::first)
                    .thenComparing(readings -> readings.job().jobId()))
            .map(this::window)
            .toList();
    return new WindowSummary(windows, counters.memory(recent));
  }

  private JobWindow window(JobReadings job) {
    return new JobWindow(
        job.job(),
        start,
        end,
        vertices(job),
        taskManagers(job),
        stats.means(job.taskManagers().values()),
        control(job),
        JobFacts.NONE);
  }

  private List<VertexWindow> vertices(JobReadings job) {
    List<Vertex> vertices = job.vertices();
    Ticks ticks = new Ticks(end - start, vertices);
    List<VertexWindow> windows = new ArrayList<>(vertices.size());
    vertices.forEach(vertex -> windows.add(window(vertex, ticks)));
    return windows;
  }

  private VertexWindow window(Vertex vertex, Ticks ticks) {
    List<Entity> subtasks = vertex.subtasks();
    return new VertexWindow(
        vertex.id(),
        stats.sums(subtasks),
        stats.highest(subtasks, Signal.BUSY),
        ticks.completeness(subtasks));
  }

  private List<TaskManagerWindow> taskManagers(JobReadings job) {
    List<TaskManagerWindow> windows = new ArrayList<>();
    job.taskManagers()
        .forEach(
            (id, process) ->
                windows.add(new TaskManagerWindow(id, job.host(id), stats.sums(List.of(process)))));
    return windows;
  }

  /** Statistics of what the JobManager says, with what the job's counters grew by lately. */
  private SignalStats control(JobReadings job) {
    SignalStats result = stats.sums(job.control());
    for (Signal signal : SIGNALS) {
      double increase = result.get(signal, Statistic.INCREASE);
      if (signal.scope() == Scope.JOB && !Double.isNaN(increase)) {
        String id = job.job().jobId();
        recent = recent.plus(id, signal, end, increase);
        result =
            result
                .with(signal, INCREASE_15M, recent.since(id, signal, end - QUARTER_MS))
                .with(signal, INCREASE_1H, recent.since(id, signal, end - RecentCounts.HOUR_MS));
      }
    }
    return result;
  }
}
