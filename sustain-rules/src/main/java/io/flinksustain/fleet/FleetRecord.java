package io.flinksustain.fleet;

import io.flinksustain.advise.Recommendation;
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
import java.util.TreeMap;

/**
 * Gathers what is found of a fleet, each job in its own order of time, and makes the report of it.
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

  private final Map<String, JobRecord> jobs = new TreeMap<>();
  private Optional<Prices> prices = Optional.empty();

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

  private JobRecord of(JobRef job) {
    return jobs.computeIfAbsent(job.key(), JobRecord::new);
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
