package io.flinksustain.explain;

import io.flinksustain.advise.CostEffect;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.rule.Numbers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Parts of what is said about a job, as people read them. */
public final class Wording {
  private Wording() {}

  /** {@code slow-sink at "store: Writer"#2}. */
  public static String verdict(Diagnosis diagnosis) {
    return diagnosis.cause() + place(diagnosis.subject());
  }

  /** {@code at "store: Writer"#2}; nothing for the job as a whole. */
  public static String place(Subject subject) {
    String name = subject.name().isEmpty() ? subject.id() : subject.name();
    String subtask = subject.subtask() < 0 ? "" : "#" + subject.subtask();
    return name.isEmpty() ? "" : " at \"" + name + '"' + subtask;
  }

  /** {@code parallelism of look-up from 1 to 2}; what is not known or not needed is left out. */
  public static String turn(String knob, String vertex, String from, String to) {
    return knob + after(" of ", vertex) + after(" from ", from) + after(" to ", to);
  }

  /** {@code parallelism 1 -> 2}; without a value that is known only the knob. */
  public static String arrow(String knob, String from, String to) {
    return from.isEmpty() && to.isEmpty() ? knob : knob + ' ' + orOpen(from) + " -> " + orOpen(to);
  }

  private static String orOpen(String value) {
    return value.isEmpty() ? "?" : value;
  }

  private static String after(String word, String text) {
    return text.isEmpty() ? "" : word + text;
  }

  /** {@code Parallelism}, to begin a sentence with. */
  public static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** {@code busy 100 % -> 70 %, lag 3 s} for {@code before.busy}, {@code after.busy} and a lag. */
  public static String comparison(List<Evidence> numbers) {
    Map<String, String> byFigure = new LinkedHashMap<>();
    for (Evidence number : numbers) {
      String figure = number.feature().replaceFirst("^(before|after)\\.", "");
      byFigure.merge(figure, Numbers.format(number), (before, after) -> before + " -> " + after);
    }
    return byFigure.entrySet().stream()
        .map(entry -> entry.getKey() + ' ' + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** {@code 58.40 -> 29.20 USD a month}; nothing where it is not known. */
  public static String cost(CostEffect cost) {
    return isKnown(cost)
        ? "%s -> %s a month"
            .formatted(amount(cost.perMonthBefore()), money(cost.perMonthAfter(), cost))
        : "";
  }

  /** {@code 29.20 USD a month}, negative where it costs more; nothing where it is not known. */
  public static String saving(CostEffect cost) {
    return isKnown(cost) ? money(saved(cost), cost) + " a month" : "";
  }

  /** What is saved in a month, in the currency of the cost; NaN where it is not known. */
  public static double saved(CostEffect cost) {
    return cost.perMonthBefore() - cost.perMonthAfter();
  }

  private static boolean isKnown(CostEffect cost) {
    return !cost.currency().isEmpty() && !Double.isNaN(saved(cost));
  }

  private static String money(double value, CostEffect cost) {
    return amount(value) + ' ' + cost.currency();
  }

  private static String amount(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** {@code 0.875} is 88 %. */
  public static String share(double value) {
    return Numbers.format(new Evidence("", value, "ratio"));
  }

  /** {@code 90 s}, {@code 12 min}, {@code 5 h} or {@code 3 d}; the future is {@code 0 s}. */
  public static String age(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < 120) {
      return seconds + " s";
    } else if (seconds < Duration.ofHours(2).toSeconds()) {
      return age.toMinutes() + " min";
    }
    return seconds < Duration.ofDays(2).toSeconds() ? age.toHours() + " h" : age.toDays() + " d";
  }
}
