package io.flinksustain.fleet;

import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.cost.Prices;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Topology;
import io.flinksustain.window.JobWindow;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Gathers what is found of one job, in the order in which it is found. */
final class JobRecord {
  /** So that a job that flaps does not fill the file. */
  static final int MOST_MARKS = 200;

  private final String key;
  private final Moments moments = new Moments();
  private final JobMarks marks;
  private JobWindow last;

  /**
   * Nothing yet.
   *
   * @param from what was over by then is left out, epoch milliseconds
   */
  JobRecord(String key, long from) {
    this.key = key;
    this.marks = new JobMarks(from);
  }

  void add(JobWindow window) {
    if (last != null) {
      marks.add(last, window);
    }
    moments.add(Moment.of(window));
    last = window;
  }

  JobMarks marks() {
    return marks;
  }

  /** Whether the job itself was seen, not only changes of it. */
  boolean isSeen() {
    return last != null;
  }

  long start() {
    return moments.all().get(0).start();
  }

  long end() {
    return last.end();
  }

  long windowMs() {
    return last.end() - last.start();
  }

  /** How many lines its charts have, at most. */
  int lines() {
    return Track.values().length + 3 * topology().map(t -> t.vertices().size()).orElse(0);
  }

  private Optional<Topology> topology() {
    return Optional.ofNullable(last.facts().topology());
  }

  /**
   * The report with at most so many points of time.
   *
   * @param prices empty when there are none
   */
  JobReport report(int points, Optional<Prices> prices) {
    List<Moment> windows = moments.all();
    Grid grid = Grid.of(windows, points).ofWindows(windowMs());
    JobFacts facts = last.facts();
    Optional<Diagnosis> verdict = Optional.ofNullable(marks.verdict());
    Optional<Recommendation> advice =
        Optional.ofNullable(marks.advice()).filter(r -> r.expires() > end());
    List<Mark> all = marks.until(end());
    int leftOut = Math.max(0, all.size() - MOST_MARKS);
    return new JobReport(
        key,
        last.job().deployment().isEmpty() ? last.job().jobName() : last.job().deployment(),
        facts.deployment() == null ? "" : facts.deployment().flinkVersion(),
        topology().map(Topology::state).orElse(""),
        Machines.of(facts).orElse(null),
        Bill.of(
            advice.map(Recommendation::cost).orElse(CostEffect.UNKNOWN),
            Machines.perMonth(facts, prices),
            mean(Track.RECORDS_IN)),
        mean(Track.CPU),
        verdict.map(VerdictText::of).orElse(null),
        advice.map(AdviceText::of).orElse(null),
        verdict.map(EvidenceText::of).orElse(List.of()),
        grid,
        topology().map(Topology::vertices).orElse(List.of()).stream()
            .map(vertex -> VertexReport.of(vertex, windows, grid))
            .toList(),
        topology().map(Topology::edges).orElse(List.of()),
        Course.of(windows, grid),
        all.subList(leftOut, all.size()),
        leftOut);
  }

  private double mean(Track track) {
    DoubleStream all = moments.all().stream().mapToDouble(m -> m.tracks()[track.ordinal()]);
    return Merge.MEAN.of(all.toArray());
  }
}
