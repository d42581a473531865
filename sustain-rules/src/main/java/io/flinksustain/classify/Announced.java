package io.flinksustain.classify;

/**
 * The diagnosis of a job that was last made public, so that an unchanged one is not news.
 *
 * @param cause of that diagnosis
 * @param subject of that diagnosis
 * @param at end of the window it was found in, epoch milliseconds
 */
public record Announced(String cause, Subject subject, long at) {

  public static Announced of(Diagnosis diagnosis) {
    return new Announced(diagnosis.cause(), diagnosis.subject(), diagnosis.at());
  }

  /** Whether a diagnosis says another thing than this one. */
  public boolean differsFrom(Diagnosis diagnosis) {
    return !cause.equals(diagnosis.cause()) || !subject.equals(diagnosis.subject());
  }

  /** Whether this one is so old that even the same verdict is to be said again. */
  public boolean isStale(Diagnosis diagnosis, long refreshMs) {
    return diagnosis.at() - at >= refreshMs;
  }
}
