package io.flinksustain.policy;

import io.flinksustain.text.Words;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Days of the week as people write them: {@code mon-fri}, {@code sat, sun}, {@code fri-mon}. */
final class Days {
  static final Set<DayOfWeek> ALL = Set.copyOf(EnumSet.allOf(DayOfWeek.class));
  static final String FORM = "days such as mon-fri, sat or sunday";

  private Days() {}

  /** The days of a text; empty when one of them is none. */
  static Optional<Set<DayOfWeek>> parse(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split(",", -1)) {
      Set<DayOfWeek> some = range(part.strip());
      days.addAll(some);
      if (some.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(days);
  }

  private static Set<DayOfWeek> range(String text) {
    String[] ends = text.split("-", 2);
    Optional<DayOfWeek> first = day(ends[0].strip());
    Optional<DayOfWeek> last = day(ends[ends.length - 1].strip());
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    if (first.isPresent() && last.isPresent()) {
      for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
        days.add(day);
      }
      days.add(last.get());
    }
    return days;
  }

  private static Optional<DayOfWeek> day(String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> Words.of(day).equals(text) || shortName(day).equals(text))
        .findFirst();
  }

  private static String shortName(DayOfWeek day) {
    return Words.of(day).substring(0, 3);
  }

  /** {@code mon, tue}; {@code every day}. */
  static String text(Set<DayOfWeek> days) {
    return days.equals(ALL)
        ? "every day"
        : days.stream().sorted().map(Days::shortName).collect(Collectors.joining(", "));
  }
}
