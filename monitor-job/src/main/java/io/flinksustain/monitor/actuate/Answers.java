package io.flinksustain.monitor.actuate;

import java.util.List;

/**
 * What it means for a command that the other side answered with an error.
 *
 * <pre>
 * status                     before it was sent   after it was sent
 * 401, 403                   REFUSED              again
 * 404, 400, 405, 422, ...    REFUSED              FAILED
 * 408, 409, 429, from 500    again                again
 * none                       again                again
 * </pre>
 */
public final class Answers {
  private static final int NONE = 0;

  private Answers() {}

  /**
   * The step after an error.
   *
   * @param status HTTP status; 0 or less when there was no answer
   * @param request what was asked, such as {@code GET http://jobmanager:8081/jobs/overview}
   * @param said what the other side said about it
   */
  public static Step step(int status, String request, String said, Stage stage) {
    String what = "%s: %s".formatted(words(status), request) + (said.isBlank() ? "" : ": " + said);
    boolean denied = status == 401 || status == 403;
    boolean later = status <= NONE || status == 408 || status == 409 || status == 429;
    return later || status >= 500 || (denied && stage == Stage.BEGUN)
        ? Step.again(what)
        : Step.broken(stage, what, List.of());
  }

  private static String words(int status) {
    return switch (Math.max(status, NONE)) {
      case NONE -> "no answer in time";
      case 401 -> "the other side does not accept our credentials (401); renew them";
      case 403 -> "not allowed (403); grant it to the actuator's account";
      case 404 -> "not there (404)";
      case 409 -> "somebody else changed it at the same moment (409)";
      case 400, 422 -> "the other side calls it invalid (" + status + ')';
      default ->
          status >= 500
              ? "the other side has a problem of its own (" + status + ')'
              : "the other side answered with HTTP status " + status;
    };
  }
}
