package io.flinksustain.steer;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Outcome;
import java.util.Map;

/**
 * One thing heard about a job; exactly one of the parts is set.
 *
 * @param recommendation open or withdrawn
 * @param outcome of a command
 * @param vitals of one window
 * @param annotations beside the vitals: those of the job's deployment; null where they are not
 *     known
 */
public record SteerInput(
    Recommendation recommendation,
    Outcome outcome,
    Vitals vitals,
    Map<String, String> annotations) {

  public static SteerInput of(Recommendation recommendation) {
    return new SteerInput(recommendation, null, null, null);
  }

  public static SteerInput of(Outcome outcome) {
    return new SteerInput(null, outcome, null, null);
  }

  public static SteerInput of(Vitals vitals, Map<String, String> annotations) {
    return new SteerInput(null, null, vitals, annotations);
  }
}
