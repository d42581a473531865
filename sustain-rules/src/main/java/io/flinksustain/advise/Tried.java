package io.flinksustain.advise;

/**
 * What was tried and did not help.
 *
 * @param attempt what was tried, and under which conditions
 * @param ending how it ended, in one sentence, cut after {@link #LONGEST} characters
 * @param at when it ended, epoch milliseconds
 */
public record Tried(Attempt attempt, String ending, long at) {
  static final int LONGEST = 200;

  public Tried {
    ending = ending.substring(0, Math.min(ending.length(), LONGEST));
  }
}
