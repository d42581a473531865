package io.flinksustain.advise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which way a knob is turned.
 *
 * <p>The order of the constants is part of the state format: add at the end, never reorder.
 */
public enum Direction {
  UP,
  DOWN,
  /** To what is neither more nor less, or cannot be seen from here. */
  ELSEWHERE;

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?)(.*)");

  /**
   * From {@code 4} to {@code 5} is up, from {@code 60 s} to {@code 30 s} down; without two numbers
   * of one unit it is elsewhere.
   */
  static Direction of(String current, String proposed) {
    Matcher now = NUMBER.matcher(current);
    Matcher then = NUMBER.matcher(proposed);
    boolean comparable = now.matches() && then.matches() && now.group(2).equals(then.group(2));
    return comparable
        ? of(Double.parseDouble(then.group(1)) - Double.parseDouble(now.group(1)))
        : ELSEWHERE;
  }

  private static Direction of(double difference) {
    if (difference == 0) {
      return ELSEWHERE;
    }
    return difference > 0 ? UP : DOWN;
  }
}
