package io.flinksustain.steer;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Outcome;

/**
 * One thing heard about a job of a lane; exactly one of the parts is set.
 *
 * @param lane name of the lane
 * @param recommendation open or withdrawn
 * @param outcome of a command
 * @param vitals of one window
 */
public record SteerInput(
    String lane, Recommendation recommendation, Outcome outcome, Vitals vitals) {

  public static SteerInput of(String lane, Recommendation recommendation) {
    return new SteerInput(lane, recommendation, null, null);
  }

  public static SteerInput of(String lane, Outcome outcome) {
    return new SteerInput(lane, null, outcome, null);
  }

  public static SteerInput of(String lane, Vitals vitals) {
    return new SteerInput(lane, null, null, vitals);
  }
}
