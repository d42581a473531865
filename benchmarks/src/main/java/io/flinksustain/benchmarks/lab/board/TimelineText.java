package io.flinksustain.benchmarks.lab.board;

import io.flinksustain.explain.Paint;
import io.flinksustain.explain.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Moments as text: time, job, state and what happened, and below it numbers and costs where there
 * are any.
 *
 * @param paint colours or none
 * @param zone of the times shown
 */
public record TimelineText(Paint paint, ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final String INDENT = " ".repeat("HH:mm:ss".length() + 2);

  /** Letters of a sentence; actuators quote whole requests. */
  private static final int SHOWN = 220;

  /** All lines of one moment. */
  public List<String> lines(Moment moment) {
    List<String> lines = new ArrayList<>();
    String time = TIME.format(Instant.ofEpochMilli(moment.at()).atZone(zone));
    String what = String.format(Locale.ROOT, "%-14s", moment.what());
    String text = shortened(moment.text());
    lines.add(paint.faint(time) + "  " + moment.job() + "  " + paint.bold(what) + text);
    addDetail(lines, "numbers", Wording.comparison(moment.numbers()));
    addDetail(lines, "cost", Wording.cost(moment.cost()));
    return lines;
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " ...";
  }

  private void addDetail(List<String> lines, String label, String text) {
    if (!text.isEmpty()) {
      lines.add(INDENT + paint.faint(String.format(Locale.ROOT, "%-9s", label)) + text);
    }
  }
}
