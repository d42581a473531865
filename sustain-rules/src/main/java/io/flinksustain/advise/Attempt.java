package io.flinksustain.advise;

/**
 * What is turned which way, for which cause, under which conditions.
 *
 * @param cause of the diagnosis
 * @param vertex id of the one that the knob belongs to; empty for what is the whole job's, and for
 *     its task managers, which have another id after every restart
 * @param knob that is turned
 * @param direction it is turned to
 * @param conditions under which
 */
public record Attempt(
    String cause, String vertex, String knob, Direction direction, Conditions conditions) {

  /** Whether this would be the same again: nothing that it depends on has changed. */
  boolean repeats(Attempt earlier) {
    return cause.equals(earlier.cause)
        && vertex.equals(earlier.vertex)
        && knob.equals(earlier.knob)
        && direction == earlier.direction
        && conditions.isStill(earlier.conditions);
  }
}
