package io.flinksustain.monitor;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.window.JobWindow;
import java.util.function.Consumer;

/**
 * Keeps all that a replay finds for the report of a fleet.
 *
 * <p>Windows that end after the recording are not whole, and what they make of a job is no news of
 * it: they are left out.
 *
 * @param end of the recordings, epoch milliseconds
 */
record FoundFleet(FleetRecord fleet, long end, Consumer<String> unreadable) implements Found {

  @Override
  public void unreadable(String sentence) {
    unreadable.accept(sentence);
  }

  @Override
  public void window(JobWindow window) {
    if (window.end() <= end) {
      fleet.add(window);
    }
  }

  @Override
  public void symptom(Symptom symptom) {
    if (symptom.at() <= end) {
      fleet.add(symptom);
    }
  }

  @Override
  public void diagnosis(Diagnosis diagnosis) {
    if (diagnosis.at() <= end) {
      fleet.add(diagnosis);
    }
  }

  @Override
  public void recommendation(Recommendation recommendation) {
    if (recommendation.at() <= end) {
      fleet.add(recommendation);
    }
  }
}
