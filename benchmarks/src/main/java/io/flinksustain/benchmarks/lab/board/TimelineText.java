package io.flinksustain.benchmarks.lab.board;

import io.flinksustain.advise.CostEffect;
import io.flinksustain.classify.Evidence;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
    addDetail(lines, "numbers", numbers(moment.numbers()));
    addDetail(lines, "cost", cost(moment.cost()));
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

  /** {@code lag 2 s -> 40 s} for {@code before.lag} and {@code after.lag}. */
  private static String numbers(List<Evidence> numbers) {
    Map<String, String> byFigure = new LinkedHashMap<>();
    for (Evidence number : numbers) {
      String figure = number.feature().replaceFirst("^(before|after)\\.", "");
      String value = Numbers.value(number.value(), number.unit());
      byFigure.merge(figure, value, (before, after) -> before + " -> " + after);
    }
    return byFigure.entrySet().stream()
        .map(entry -> entry.getKey() + ' ' + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** {@code 58.40 -> 29.20 USD a month}. */
  private static String cost(CostEffect cost) {
    return cost.currency().isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            "%.2f -> %.2f %s a month",
            cost.perMonthBefore(),
            cost.perMonthAfter(),
            cost.currency());
  }
}
