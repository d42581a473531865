package io.flinksustain.monitor.actuate;

import io.flinksustain.change.Command;
import io.flinksustain.change.Setting;
import java.util.List;

/**
 * One command on its way to its end, as it is kept in state.
 *
 * @param command to be carried out
 * @param begunAt when a look first said that it was sent, epoch milliseconds; 0 before
 * @param failures looks in a row that achieved nothing
 * @param nextLook not before, epoch milliseconds
 * @param reason what the last look said; empty before the first
 * @param found the values that the job had before; empty until they were read
 */
public record Errand(
    Command command,
    long begunAt,
    int failures,
    long nextLook,
    String reason,
    List<Setting> found) {

  static Errand of(Command command, long now) {
    return new Errand(command, 0, 0, now, "", List.of());
  }

  boolean isBegun() {
    return begunAt > 0;
  }

  /**
   * What the next look is to be told.
   *
   * @param neededMs what a command that is begun now may need to end; where less is left until the
   *     deadline it is too late
   */
  Stage stage(long now, long neededMs) {
    if (isBegun()) {
      return Stage.BEGUN;
    }
    return now + neededMs > command.deadline() ? Stage.LATE : Stage.FRESH;
  }

  /** It was sent: look again at {@code next}. */
  Errand watched(Step step, long now, long next) {
    long since = isBegun() ? begunAt : now;
    return new Errand(command, since, 0, next, step.reason(), foundBefore(step));
  }

  /** The values that the job had before, when this look may be the first to have read them. */
  List<Setting> foundBefore(Step step) {
    return found.isEmpty() ? step.found() : found;
  }

  /** A look achieved nothing: try again at {@code next}. */
  Errand unanswered(Step step, long next) {
    return new Errand(command, begunAt, failures + 1, next, step.reason(), found);
  }
}
