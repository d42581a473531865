package io.flinksustain.fleet;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.window.JobWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All that happened to one job, gathered in the order in which it is found. */
final class JobMarks {
  private final SymptomMarks symptoms = new SymptomMarks();
  private final VerdictMarks verdicts = new VerdictMarks();
  private final AdviceMarks advice = new AdviceMarks();
  private final List<ChangeEvent> changes = new ArrayList<>();
  private final List<Mark> events = new ArrayList<>();
  private final long from;

  /**
   * Nothing yet.
   *
   * @param from what was over by then is left out, epoch milliseconds
   */
  JobMarks(long from) {
    this.from = from;
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

  /** What needs no other to be understood. */
  void add(Mark event) {
    events.add(event);
  }

  /** Two windows, one after the other. */
  void add(JobWindow before, JobWindow now) {
    events.addAll(SeenEvents.between(before, now));
  }

  /** The latest verdict; null before the first. */
  Diagnosis verdict() {
    return verdicts.last();
  }

  /** The recommendation that stands; null when none does. */
  Recommendation advice() {
    return advice.open();
  }

  /** In order of time; what is not over lasts until then. */
  List<Mark> until(long end) {
    return Stream.of(
            verdicts.until(end), symptoms.until(end), advice.all(), ChangeMarks.of(changes), events)
        .flatMap(List::stream)
        .filter(mark -> mark.to() >= from)
        .sorted(Comparator.comparingLong(Mark::from))
        .toList();
  }
}
