package io.flinksustain.benchmarks.corpus.score;

/** The ill phase of a run leaves no window to judge; the message says by how much. */
final class TooShortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooShortException(String message) {
    super(message);
  }
}
