package io.flinksustain.fact;

/**
 * Whether an endpoint that the observer polls answers.
 *
 * @param target what is asked; of an address without credentials
 * @param reachable false when it does not answer, answers too slowly or sends nonsense
 * @param reason why it is not reachable, empty when it is
 * @param failures failed polls in a row
 */
public record TargetState(String target, boolean reachable, String reason, int failures) {}
