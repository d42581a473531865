package io.flinksustain.steer;

/**
 * The verdicts on a change so far.
 *
 * @param passes in a row; what is inconclusive neither adds nor breaks the row
 * @param failures in all
 * @param inconclusive in all
 */
public record Score(int passes, int failures, int inconclusive) {
  /** No verdict yet. */
  public static final Score NONE = new Score(0, 0, 0);

  /** After one more verdict. */
  public Score with(Verdict verdict) {
    return switch (verdict) {
      case PASS -> new Score(passes + 1, failures, inconclusive);
      case FAIL -> new Score(0, failures + 1, inconclusive);
      case INCONCLUSIVE -> new Score(passes, failures, inconclusive + 1);
    };
  }
}
