package io.flinksustain.steer;

/**
 * The verdicts on a change so far; what is inconclusive neither adds to a row nor breaks it.
 *
 * @param row good ones in a row at the end; below 0, so many bad ones
 * @param passes in all
 * @param failures in all
 * @param inconclusive in all
 */
public record Score(int row, int passes, int failures, int inconclusive) {
  /** No verdict yet. */
  public static final Score NONE = new Score(0, 0, 0, 0);

  /** After one more verdict. */
  public Score with(Verdict verdict) {
    return switch (verdict) {
      case PASS -> new Score(Math.max(0, row) + 1, passes + 1, failures, inconclusive);
      case FAIL -> new Score(Math.min(0, row) - 1, passes, failures + 1, inconclusive);
      case INCONCLUSIVE -> new Score(row, passes, failures, inconclusive + 1);
    };
  }

  /** The soak begins: a row of before does not count in it. */
  Score inSoak() {
    return new Score(0, passes, failures, inconclusive);
  }

  /** Whether the change may stay, as far as these say. */
  boolean isGood(TrialPolicy policy) {
    return passes + failures >= policy.verdicts() && row >= policy.passes();
  }

  /** Whether the change must be taken back; in the soak only a row of bad ones counts. */
  boolean isBad(TrialPolicy policy, boolean soaking) {
    return (soaking ? -row : failures) > policy.failures();
  }
}
