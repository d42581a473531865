package io.flinksustain.monitor.actuate;

import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import java.util.List;

/**
 * What one look found and what comes next.
 *
 * @param next what comes next
 * @param result how the command ended; null while it has not
 * @param reason one sentence for whoever reads the outcome
 * @param found the values that the job had before, as far as they were read
 */
public record Step(Next next, Result result, String reason, List<Setting> found) {

  /** What comes after a look. */
  public enum Next {
    /** Nothing: the command has ended. */
    END,
    /** Another look soon: it was sent and is not in effect yet. */
    WATCH,
    /** Another look later: this one achieved nothing, and a later one might. */
    AGAIN
  }

  public static Step end(Result result, String reason, List<Setting> found) {
    return new Step(Next.END, result, reason, found);
  }

  public static Step refused(String reason, List<Setting> found) {
    return end(Result.REFUSED, reason, found);
  }

  /** It cannot come into effect any more: failed when it was sent, refused when it was not. */
  public static Step broken(Stage stage, String reason, List<Setting> found) {
    return end(stage == Stage.BEGUN ? Result.FAILED : Result.REFUSED, reason, found);
  }

  public static Step watch(String reason, List<Setting> found) {
    return new Step(Next.WATCH, null, reason, found);
  }

  public static Step again(String reason) {
    return new Step(Next.AGAIN, null, reason, List.of());
  }

  /** The job runs with the values. */
  public static Step inEffect(Stage stage, String reason, List<Setting> found) {
    return stage == Stage.BEGUN
        ? end(Result.APPLIED, reason, found)
        : end(Result.UNCHANGED, "nothing was sent: " + reason, found);
  }

  /** The job stands where it was expected, and it is too late to begin the command. */
  public static Step tooLate(List<Setting> found) {
    return end(
        Result.UNAVAILABLE,
        "not begun, because it could not end by its deadline any more; nothing was changed",
        found);
  }
}
