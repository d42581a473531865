package io.flinksustain.monitor;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.window.JobWindow;
import io.flinksustain.wire.ChangeEventJson;
import io.flinksustain.wire.ChangeJson;
import io.flinksustain.wire.QuarantineJson;
import io.flinksustain.wire.VerdictJson;
import io.flinksustain.wire.WireException;

/** Takes what is found of jobs, as it is found, each job in the order of its time. */
interface Found {
  /** A sentence about a line or a record that could not be read. */
  void unreadable(String sentence);

  void diagnosis(Diagnosis diagnosis);

  default void window(JobWindow window) {}

  default void symptom(Symptom symptom) {}

  default void recommendation(Recommendation recommendation) {}

  default void change(ChangeEvent event) {}

  default void command(Command command) {}

  default void outcome(Outcome outcome) {}

  /**
   * Takes a record of one of our topics.
   *
   * @throws WireException when it cannot be read
   */
  default void take(Topic topic, byte[] value) {
    switch (topic) {
      case SYMPTOMS -> symptom(VerdictJson.readSymptom(value));
      case DIAGNOSES -> diagnosis(VerdictJson.readDiagnosis(value));
      case RECOMMENDATIONS -> recommendation(VerdictJson.readRecommendation(value));
      case CHANGES -> change(ChangeEventJson.read(value));
      case COMMANDS -> command(ChangeJson.readCommand(value));
      case OUTCOMES -> ChangeJson.findOutcome(value).ifPresent(this::outcome);
      case QUARANTINE -> unreadable(QuarantineJson.sentence(value));
      default -> {
        // Alerts repeat the verdicts.
      }
    }
  }
}
