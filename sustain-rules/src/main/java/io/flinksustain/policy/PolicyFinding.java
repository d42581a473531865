package io.flinksustain.policy;

/**
 * Something about an annotation that its writer should know.
 *
 * @param annotation its whole name, {@code sustain.io/mode}
 * @param usable false when it cannot be used, so that the job falls back to advice
 * @param message what is wrong and what holds now
 * @param hint what to do; empty when there is nothing to suggest
 */
public record PolicyFinding(String annotation, boolean usable, String message, String hint) {
  @Override
  public String toString() {
    String what = annotation + ": " + message;
    return hint.isEmpty() ? what : what + " (" + hint + ')';
  }
}
