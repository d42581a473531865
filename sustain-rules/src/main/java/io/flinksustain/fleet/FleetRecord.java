package io.flinksustain.fleet;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Symptom;
import io.flinksustain.cost.Prices;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.window.JobWindow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Gathers what is found of a fleet, each job in its own order of time, and makes the report of it.
 *
 * <p>What it keeps grows with the jobs and not with the time: of a job {@link Moments#MOST}
 * windows, which are some 0.3 MB for three vertices, and what happened to it.
 *
 * <p>Charts share a number of values, so that the file stays small however many jobs there are: 3
 * jobs of 4 vertices get {@link #MOST_POINTS} points of time, 100 jobs of 5 vertices get 46.
 */
public final class FleetRecord {
  /** As many as a chart has room for. */
  static final int MOST_POINTS = 240;

  /** Fewer show nothing of the time. */
  static final int LEAST_POINTS = 24;

  /** Some 4 bytes each in the file. */
  private static final int VALUES = 120_000;

  private final long from;
  private final Map<String, JobRecord> jobs = new TreeMap<>();
  private final LongAdder taken = new LongAdder();
  private Optional<Prices> prices = Optional.empty();

  /** Of all that there is. */
  public FleetRecord() {
    this(Long.MIN_VALUE);
  }

  /**
   * Of a stretch of time.
   *
   * @param from what was over by then is left out, epoch milliseconds
   */
  public FleetRecord(long from) {
    this.from = from;
  }

  /** Since when it is wanted, epoch milliseconds; the least number when there is no bound. */
  public long from() {
    return from;
  }

  /** What costs are said by; recommendations bring their own costs. */
  public void price(Optional<Prices> list) {
    this.prices = list;
  }

  public void add(JobWindow window) {
    of(window.job()).add(window);
  }

  public void add(Symptom symptom) {
    of(symptom.job()).marks().add(symptom);
  }

  public void add(Diagnosis diagnosis) {
    of(diagnosis.job()).marks().add(diagnosis);
  }

  public void add(Recommendation recommendation) {
    of(recommendation.job()).marks().add(recommendation);
  }

  public void add(ChangeEvent event) {
    of(event.job()).marks().add(event);
  }

  public void add(Command command) {
    of(command.job()).marks().add(CommandMarks.of(command));
  }

  public void add(Outcome outcome) {
    of(outcome.job()).marks().add(CommandMarks.of(outcome));
  }

  private JobRecord of(JobRef job) {
    taken.increment();
    return jobs.computeIfAbsent(job.key(), key -> new JobRecord(key, from));
  }

  /** How much was added so far; any thread may ask. */
  public long taken() {
    return taken.sum();
  }

  /** The keys of all jobs that anything was said of, in order. */
  public SortedSet<String> jobs() {
    return new TreeSet<>(jobs.keySet());
  }

  /** Those of them that no window was seen of, and that the report leaves out. */
  public SortedSet<String> unseen() {
    return jobs.entrySet().stream()
        .filter(job -> !job.getValue().isSeen())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether there is nothing to report. */
  public boolean isEmpty() {
    return jobs.values().stream().noneMatch(JobRecord::isSeen);
  }

  /** What there is so far; jobs of which no window was seen are left out. */
  public FleetReport report() {
    List<JobRecord> seen = jobs.values().stream().filter(JobRecord::isSeen).toList();
    int points = points(seen.stream().mapToInt(JobRecord::lines).sum());
    List<JobReport> reports =
        seen.stream()
            .map(job -> job.report(points, prices))
            .sorted(Comparator.comparing(FleetRecord::severity).reversed())
            .toList();
    return new FleetReport(
        seen.stream().mapToLong(JobRecord::start).min().orElse(0),
        seen.stream().mapToLong(JobRecord::end).max().orElse(0),
        seen.stream().mapToLong(JobRecord::windowMs).max().orElse(0),
        prices.map(PriceText::of).orElse(null),
        Totals.of(reports),
        reports);
  }

  private static int points(int lines) {
    return Math.max(LEAST_POINTS, Math.min(MOST_POINTS, VALUES / Math.max(1, lines)));
  }

  private static Severity severity(JobReport job) {
    return job.verdict() == null ? Severity.OK : job.verdict().severity();
  }
}
