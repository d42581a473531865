package io.flinksustain.monitor.observe;

import io.flinksustain.fact.Fact;
import io.flinksustain.report.Report;
import java.util.List;

/**
 * One thing the observer saw; exactly one of the parts is set, the other is null.
 *
 * @param reports what one process measured at one instant, one report for each job on it
 * @param fact what the REST API says, or whether a target answers
 */
public record Observed(List<Report> reports, Fact fact) {

  static Observed of(List<Report> reports) {
    return new Observed(reports, null);
  }

  static Observed of(Fact fact) {
    return new Observed(null, fact);
  }
}
