package io.flinksustain.fleet;

import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.cost.Prices;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Topology;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.window.JobWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Gathers what is found of one job, in the order in which it is found. */
final class JobRecord {
  /** So that a job that flaps does not fill the file. */
  static final int MOST_MARKS = 200;

  private final String key;
  private final List<Moment> moments = new ArrayList<>();
  private final List<Mark> events = new ArrayList<>();
  private final List<ChangeEvent> changes = new ArrayList<>();
  private final SymptomMarks symptoms = new SymptomMarks();
  private final VerdictMarks verdicts = new VerdictMarks();
  private final AdviceMarks advice = new AdviceMarks();
  private JobWindow last;

  JobRecord(String key) {
    this.key = key;
  }

  void add(JobWindow window) {
    if (last != null) {
      events.addAll(SeenEvents.between(last, window));
    }
    moments.add(Moment.of(window));
    last = window;
  }

  void add(Symptom symptom) {
    symptoms.add(symptom);
  }

  void add(Diagnosis diagnosis) {
    verdicts.add(diagnosis);
  }

  void add(Recommendation recommendation) {
    advice.add(recommendation);
  }

  void add(ChangeEvent event) {
    changes.add(event);
  }

  /** Whether the job itself was seen, not only changes of it. */
  boolean isSeen() {
    return last != null;
  }

  long start() {
    return moments.get(0).start();
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
    Grid grid = Grid.of(moments, points);
    JobFacts facts = last.facts();
    Optional<Diagnosis> verdict = Optional.ofNullable(verdicts.last());
    Optional<Recommendation> open = Optional.ofNullable(advice.open());
    List<Mark> marks = marks();
    return new JobReport(
        key,
        last.job().jobName(),
        facts.deployment() == null ? "" : facts.deployment().flinkVersion(),
        topology().map(Topology::state).orElse(""),
        Machines.of(facts).orElse(null),
        Bill.of(
            open.map(Recommendation::cost).orElse(CostEffect.UNKNOWN),
            Machines.perMonth(facts, prices),
            mean(Track.RECORDS_IN)),
        mean(Track.CPU),
        verdict.map(VerdictText::of).orElse(null),
        open.map(AdviceText::of).orElse(null),
        verdict.map(EvidenceText::of).orElse(List.of()),
        grid,
        topology().map(Topology::vertices).orElse(List.of()).stream()
            .map(vertex -> VertexReport.of(vertex, moments, grid))
            .toList(),
        topology().map(Topology::edges).orElse(List.of()),
        courses(grid),
        marks.subList(Math.max(0, marks.size() - MOST_MARKS), marks.size()),
        Math.max(0, marks.size() - MOST_MARKS));
  }

  private double mean(Track track) {
    DoubleStream all = moments.stream().mapToDouble(m -> m.tracks()[track.ordinal()]);
    return Merge.MEAN.of(all.toArray());
  }

  private List<Course> courses(Grid grid) {
    return Stream.of(Track.values())
        .map(t -> Course.of(t, grid.values(moments, t.merge(), m -> m.tracks()[t.ordinal()])))
        .filter(course -> !course.isEmpty())
        .toList();
  }

  private List<Mark> marks() {
    return Stream.of(
            verdicts.until(end()),
            symptoms.until(end()),
            advice.all(),
            ChangeMarks.of(changes),
            events)
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(Mark::from))
        .toList();
  }
}
