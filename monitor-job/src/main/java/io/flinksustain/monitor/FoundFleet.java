package io.flinksustain.monitor;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.window.JobWindow;
import java.util.function.Consumer;

/** Keeps all that a replay finds for the report of a fleet. */
record FoundFleet(FleetRecord fleet, Consumer<String> unreadable) implements Found {

  @Override
  public void unreadable(String sentence) {
    unreadable.accept(sentence);
  }

  @Override
  public void window(JobWindow window) {
    fleet.add(window);
  }

  @Override
  public void symptom(Symptom symptom) {
    fleet.add(symptom);
  }

  @Override
  public void diagnosis(Diagnosis diagnosis) {
    fleet.add(diagnosis);
  }

  @Override
  public void recommendation(Recommendation recommendation) {
    fleet.add(recommendation);
  }
}
