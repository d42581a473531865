package io.flinksustain.alert;

import java.io.Serializable;

/**
 * How alerts are told.
 *
 * @param resendMs how often what fires is said again
 * @param validResends after so many of these an alert that was not said again is over
 * @param patienceMs after the last word about a job its alerts are no longer said again
 * @param runbookBase what goes before the path of a runbook; empty for the path alone
 * @param generatorUrl form of the address of a job's page, see {@link GeneratorUrl}; empty for none
 */
public record AlertSettings(
    long resendMs, int validResends, long patienceMs, String runbookBase, String generatorUrl)
    implements Serializable {

  /** How long an alert holds after it was said. */
  public long validMs() {
    return resendMs * validResends;
  }
}
