package io.flinksustain.monitor;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.window.JobWindow;
import java.util.function.Consumer;

/**
 * Keeps all that is found for the report of a fleet.
 *
 * <p>Windows that begin before the time of the report or end after what there is to read are not
 * whole, and what the last ones make of a job is no news of it: they are left out.
 *
 * @param end of what there is to read, epoch milliseconds
 */
record FoundFleet(FleetRecord fleet, long end, Consumer<String> unreadable) implements Found {

  @Override
  public void unreadable(String sentence) {
    unreadable.accept(sentence);
  }

  @Override
  public void window(JobWindow window) {
    if (window.start() >= fleet.from() && window.end() <= end) {
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

  @Override
  public void change(ChangeEvent event) {
    fleet.add(event);
  }

  @Override
  public void command(Command command) {
    fleet.add(command);
  }

  @Override
  public void outcome(Outcome outcome) {
    fleet.add(outcome);
  }
}
