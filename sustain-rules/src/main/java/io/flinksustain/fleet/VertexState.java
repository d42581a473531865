package io.flinksustain.fleet;

/**
 * What colour a vertex has in the report, by how it spends its time.
 *
 * <p>This is for the eye alone; verdicts come from rules.
 */
public enum VertexState {
  /** Its busy time is not known. */
  UNKNOWN('?'),
  /** It waits for what is downstream, 30 % of the time or more. */
  BACKPRESSURED('p'),
  /** It works 80 % of the time or more. */
  BUSY('b'),
  /** It waits for input 90 % of the time or more. */
  IDLE('i'),
  /** None of these. */
  WORKING('w');

  private static final double MUCH_BACKPRESSURE = 0.3;
  private static final double MUCH_WORK = 0.8;
  private static final double LITTLE_WORK = 0.9;

  private final char letter;

  VertexState(char letter) {
    this.letter = letter;
  }

  /** One letter in a text that has one for each point of time. */
  public char letter() {
    return letter;
  }

  /**
   * Backpressure goes before work, since it says that the cause is elsewhere: backpressured 0.94 is
   * BACKPRESSURED, busy 0.97 is BUSY, idle 0.95 is IDLE, busy 0.5 is WORKING.
   */
  public static VertexState of(Shares shares) {
    if (shares.backpressured() >= MUCH_BACKPRESSURE) {
      return BACKPRESSURED;
    }
    if (Double.isNaN(shares.busy())) {
      return UNKNOWN;
    }
    if (shares.busy() >= MUCH_WORK) {
      return BUSY;
    }
    return shares.idle() >= LITTLE_WORK ? IDLE : WORKING;
  }
}
