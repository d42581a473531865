package io.flinksustain.classify.test;

/**
 * A change of the tested rule's symptom.
 *
 * @param window number from 1
 * @param firing whether it begins or ends
 * @param subject name of the vertex or task manager, or {@code job}
 */
record Expectation(int window, boolean firing, String subject) {
  @Override
  public String toString() {
    return "window " + window + (firing ? " fires " : " clears ") + subject;
  }
}
