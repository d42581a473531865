package io.flinksustain.steer;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Outcome;
import java.util.Map;

/**
 * One thing heard about a job of a lane; exactly one of the parts is set.
 *
 * @param lane name of the lane
 * @param recommendation open or withdrawn
 * @param outcome of a command
 * @param vitals of one window
 * @param annotations beside the vitals: those of the job's deployment; null where they are not
 *     known
 */
public record SteerInput(
    String lane,
    Recommendation recommendation,
    Outcome outcome,
    Vitals vitals,
    Map<String, String> annotations) {

  public static SteerInput of(String lane, Recommendation recommendation) {
    return new SteerInput(lane, recommendation, null, null, null);
  }

  public static SteerInput of(String lane, Outcome outcome) {
    return new SteerInput(lane, null, outcome, null, null);
  }

  public static SteerInput of(String lane, Vitals vitals, Map<String, String> annotations) {
    return new SteerInput(lane, null, null, vitals, annotations);
  }
}
