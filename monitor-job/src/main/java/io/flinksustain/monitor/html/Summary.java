package io.flinksustain.monitor.html;

import io.flinksustain.fleet.FleetReport;
import io.flinksustain.fleet.JobReport;
import io.flinksustain.fleet.VerdictText;
import io.flinksustain.text.Words;

/** The verdicts as a table, for browsers that run no script. */
final class Summary {
  private Summary() {}

  static String of(FleetReport report) {
    StringBuilder table = new StringBuilder("<table><caption>All jobs</caption><thead>");
    table.append("<tr><th scope=\"col\">Job</th><th scope=\"col\">Severity</th>");
    table.append("<th scope=\"col\">Verdict</th></tr></thead><tbody>");
    report.jobs().forEach(job -> table.append(row(job)));
    return table.append("</tbody></table>").toString();
  }

  private static String row(JobReport job) {
    VerdictText verdict = job.verdict();
    String severity = verdict == null ? "" : Words.of(verdict.severity());
    String said = verdict == null ? "none yet" : verdict.cause() + ": " + verdict.summary();
    return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>"
        .formatted(Html.escape(job.key()), severity, Html.escape(said));
  }
}
