package io.flinksustain.steer;

import io.flinksustain.change.Setting;

/**
 * What a command would set, or why there can be none.
 *
 * @param setting one step of the knob; null when no command can be made
 * @param takesAway whether the job gets less than it has, so that nothing must become worse;
 *     otherwise it gets more, and something must become better
 * @param refusal why there is no setting, one sentence; empty when there is one
 */
public record Plan(Setting setting, boolean takesAway, String refusal) {
  static Plan of(Setting setting, boolean takesAway) {
    return new Plan(setting, takesAway, "");
  }

  static Plan refused(String why) {
    return new Plan(null, false, why);
  }

  /** Whether a command can be made of it. */
  public boolean isPossible() {
    return setting != null;
  }
}
