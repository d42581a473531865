package io.flinksustain.alert;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.steer.ChangeId;

/**
 * The recommendation that stands for a job.
 *
 * @param id that of the change which may come of it
 * @param cause of the diagnosis that it answers
 * @param action what to do, in words
 * @param at when it was made, epoch milliseconds
 * @param expires when it is void, epoch milliseconds
 */
public record Advised(String id, String cause, String action, long at, long expires) {

  static Advised of(Recommendation r) {
    return new Advised(ChangeId.of(r), r.cause(), r.action(), r.at(), r.expires());
  }

  boolean answers(String otherCause, long now) {
    return cause.equals(otherCause) && now < expires;
  }
}
