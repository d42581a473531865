package io.flinksustain.advise;

import java.util.List;

/**
 * What a knob stands at and where it should go; an empty text is what cannot be told from here.
 *
 * @param current value now
 * @param proposed value to set
 * @param lower least value that should be tried
 * @param upper largest value that should be tried
 * @param missing what it would need to know to say more
 */
public record Values(
    String current, String proposed, String lower, String upper, List<String> missing) {
  /** Only a person can tell: the knob lies outside of what Sustain sees. */
  public static final Values FOR_A_PERSON = new Values("", "", "", "", List.of());

  private static final String UNIT = " .*";

  /** 5 of {@code 5}, 800 of {@code 800 MiB}; a text without a number is an error. */
  double proposedNumber() {
    return Double.parseDouble(proposed.replaceAll(UNIT, ""));
  }

  /** The same of the value now. */
  double currentNumber() {
    return Double.parseDouble(current.replaceAll(UNIT, ""));
  }
}
