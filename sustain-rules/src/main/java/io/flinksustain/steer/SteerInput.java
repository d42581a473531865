package io.flinksustain.steer;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Outcome;

/**
 * One thing heard about a job; exactly one of the parts is set.
 *
 * @param recommendation open or withdrawn
 * @param outcome of a command
 * @param vitals of one window
 */
public record SteerInput(Recommendation recommendation, Outcome outcome, Vitals vitals) {

  public static SteerInput of(Recommendation recommendation) {
    return new SteerInput(recommendation, null, null);
  }

  public static SteerInput of(Outcome outcome) {
    return new SteerInput(null, outcome, null);
  }

  public static SteerInput of(Vitals vitals) {
    return new SteerInput(null, null, vitals);
  }
}
