package io.flinksustain.monitor.options;

/**
 * One option as a user gave it.
 *
 * @param key as written
 * @param value as written; the elements of a list separated by {@code ;}
 * @param origin where it was written: {@code FILE:LINE} or {@code command line}
 */
public record Given(String key, String value, String origin) {
  /** Origin of what was typed. */
  public static final String COMMAND_LINE = "command line";
}
