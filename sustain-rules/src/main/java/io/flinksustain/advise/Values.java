package io.flinksustain.advise;

/**
 * What a knob stands at and where it should go; an empty text is what cannot be told from here.
 *
 * @param current value now
 * @param proposed value to set
 * @param lower least value that should be tried
 * @param upper largest value that should be tried
 */
public record Values(String current, String proposed, String lower, String upper) {
  /** Only a person can tell: the knob lies outside of what Sustain sees. */
  public static final Values FOR_A_PERSON = new Values("", "", "", "");
}
