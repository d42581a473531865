package io.flinksustain.benchmarks.lab.board;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
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
      addDiagnosis(lines, job.diagnosis());
      addRecommendation(lines, job);
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
            .map(Numbers::text)
            .collect(Collectors.joining(", ", "  ", ""))
            .stripTrailing();
  }

  private String verdict(JobView job) {
    Diagnosis diagnosis = job.diagnosis();
    return diagnosis == null
        ? paint.faint("no diagnosis yet")
        : paint.by(diagnosis.severity(), diagnosis.cause()) + place(diagnosis);
  }

  private static String place(Diagnosis diagnosis) {
    String name = diagnosis.subject().name();
    String subtask = diagnosis.subject().subtask() < 0 ? "" : "#" + diagnosis.subject().subtask();
    return name.isEmpty() ? "" : " at \"" + name + '"' + subtask;
  }

  private void addDiagnosis(List<String> lines, Diagnosis diagnosis) {
    add(lines, "verdict", diagnosis.summary());
    add(
        lines,
        "numbers",
        diagnosis.evidence().stream().map(Numbers::text).collect(Collectors.joining(", ")));
    add(lines, "explains", String.join(", ", diagnosis.explains()));
    add(
        lines,
        "since",
        time(Instant.ofEpochMilli(diagnosis.since()))
            + ", confidence "
            + Numbers.value(diagnosis.confidence(), "ratio"));
  }

  private void addRecommendation(List<String> lines, JobView job) {
    Recommendation recommendation = job.recommendation();
    if (recommendation == null) {
      boolean healthy = job.diagnosis().cause().equals(Diagnosis.HEALTHY);
      add(lines, "advice", healthy ? "nothing to do" : "");
      return;
    }
    add(lines, "advice", knob(recommendation));
    add(lines, "that is", recommendation.action());
    add(lines, "because", recommendation.reason());
    add(lines, "expect", recommendation.effect());
    add(lines, "avoid", recommendation.avoid());
  }

  private static String knob(Recommendation recommendation) {
    String from = recommendation.current().isEmpty() ? "" : " from " + recommendation.current();
    String to = recommendation.proposed().isEmpty() ? "" : " to " + recommendation.proposed();
    return recommendation.knob() + from + to;
  }

  private void add(List<String> lines, String label, String text) {
    if (!text.isBlank()) {
      lines.add("          " + paint.faint(String.format("%-9s", label)) + text);
    }
  }

  private String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }
}
