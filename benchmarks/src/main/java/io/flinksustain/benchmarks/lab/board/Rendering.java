package io.flinksustain.benchmarks.lab.board;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.rule.Template;
import io.flinksustain.explain.Grade;
import io.flinksustain.explain.Paint;
import io.flinksustain.explain.Statement;
import io.flinksustain.explain.VerdictText;
import io.flinksustain.explain.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Jobs as text: a block with everything for one that changed, a line for the refresh in between.
 *
 * @param paint colours or none
 * @param zone of the times shown
 */
public record Rendering(Paint paint, ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int REFRESHED_NUMBERS = 3;

  /** Everything about a job. */
  public List<String> block(JobView job, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add(paint.faint(time(now)) + "  " + paint.bold(job.name()) + "  " + verdict(job));
    if (job.diagnosis() != null) {
      VerdictText text = new VerdictText(at -> time(Instant.ofEpochMilli(at)));
      add(lines, text.verdict(job.diagnosis()));
      add(lines, text.advice(job.diagnosis(), job.recommendation()));
    }
    return lines;
  }

  /** A line for each job, with its first numbers. */
  public List<String> refresh(List<JobView> jobs, Instant now) {
    int width = jobs.stream().mapToInt(job -> job.name().length()).max().orElse(0);
    return jobs.stream()
        .map(
            job ->
                paint.faint(time(now))
                    + "  "
                    + paint.bold(String.format("%-" + (width + 2) + "s", job.name()))
                    + verdict(job)
                    + paint.faint(numbers(job.diagnosis())))
        .toList();
  }

  private static String numbers(Diagnosis diagnosis) {
    return diagnosis == null
        ? ""
        : diagnosis.evidence().stream()
            .filter(evidence -> !evidence.unit().equals("flag"))
            .limit(REFRESHED_NUMBERS)
            .map(evidence -> Template.list(List.of(evidence)))
            .collect(Collectors.joining(", ", "  ", ""))
            .stripTrailing();
  }

  private String verdict(JobView job) {
    Diagnosis diagnosis = job.diagnosis();
    return diagnosis == null
        ? paint.faint("no diagnosis yet")
        : paint.by(Grade.of(diagnosis), diagnosis.cause()) + Wording.place(diagnosis.subject());
  }

  private void add(List<String> lines, List<Statement> said) {
    for (Statement each : said) {
      lines.add("          " + paint.faint(String.format("%-9s", each.about())) + each.text());
    }
  }

  private String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }
}
