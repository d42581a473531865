package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.benchmarks.corpus.replay.Decision;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.feature.Level;
import java.util.List;

/** Sustain's own words: its diagnoses, the beginnings of its alerts, its recommendations. */
final class SustainTrack {
  private SustainTrack() {}

  static Track of(List<Decision> job) {
    return new Track(
        job.stream().map(SustainTrack::word).toList(),
        job.stream()
            .flatMap(d -> d.alerts().stream())
            .filter(SustainTrack::isAlarm)
            .map(Alert::at)
            .toList(),
        job.stream()
            .flatMap(d -> d.said().stream())
            .filter(Recommendation::open)
            .map(Recommendation::knob)
            .toList());
  }

  private static Word word(Decision decision) {
    Diagnosis diagnosis = decision.diagnosis();
    boolean atVertex = diagnosis.subject().kind().equals(Level.VERTEX.kind());
    return new Word(
        decision.window().start(),
        decision.window().end(),
        diagnosis.cause(),
        atVertex ? Places.of(decision.window(), diagnosis.subject().id()) : Places.NONE);
  }

  /** That too little is measured is told as well, and counted as abstention instead. */
  private static boolean isAlarm(Alert alert) {
    return alert.firing() && !alert.cause().equals(Diagnosis.INSUFFICIENT_EVIDENCE);
  }
}
