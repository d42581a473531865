package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a deployment is doing, read from what the operator writes into its status.
 *
 * <p>Right after a change the status still says STABLE, of the generation before; while it
 * upgrades, the job shows as FINISHED and the JobManager as MISSING. So only the generation, the
 * lifecycle and the job together mean that it runs.
 *
 * <pre>
 * lifecycleState   observedGeneration  jobStatus.state  error   state
 * STABLE           current             RUNNING                  STEADY
 * STABLE           older                                        MOVING
 * any              older                                yes     BROKEN   (not accepted)
 * UPGRADING, ...   any                                          MOVING
 * ROLLED_BACK      older                                        MOVING
 * ROLLED_BACK      current                                      ROLLED_BACK
 * FAILED           any                                          BROKEN
 * SUSPENDED        any                                          BROKEN
 * </pre>
 *
 * @param state how it is doing
 * @param words the same for people, with what the operator says
 */
record Status(State state, String words) {

  /** How a deployment is doing. */
  enum State {
    /** The job runs with the spec as it is. */
    STEADY,
    /** On its way to it. */
    MOVING,
    /** The operator went back to the spec before. */
    ROLLED_BACK,
    /** It needs a person. */
    BROKEN
  }

  static Status of(Deployment deployment) {
    JsonNode status = deployment.status();
    String lifecycle = status.path("lifecycleState").asText("");
    boolean current = deployment.observedGeneration() >= deployment.generation();
    String error = error(status);
    return new Status(
        state(lifecycle, current, !error.isEmpty(), status), words(lifecycle, status, error));
  }

  private static State state(String lifecycle, boolean current, boolean hasError, JsonNode status) {
    if (lifecycle.equals("ROLLED_BACK") && current) {
      return State.ROLLED_BACK;
    }
    if (lifecycle.equals("FAILED") || lifecycle.equals("SUSPENDED") || (hasError && !current)) {
      return State.BROKEN;
    }
    boolean runs = status.path("jobStatus").path("state").asText().equals("RUNNING");
    return lifecycle.equals("STABLE") && current && runs ? State.STEADY : State.MOVING;
  }

  private static String words(String lifecycle, JsonNode status, String error) {
    String words =
        "the operator says %s, and the job is %s"
            .formatted(
                lifecycle.isEmpty() ? "nothing" : lifecycle,
                status.path("jobStatus").path("state").asText("unknown"));
    return error.isEmpty() ? words : words + ": " + error;
  }

  /** The operator writes errors as JSON with the stack trace; the message is enough. */
  private static String error(JsonNode status) {
    String text = status.path("error").asText("");
    return text.isEmpty() ? "" : Deployment.read(text).path("message").asText(text);
  }
}
