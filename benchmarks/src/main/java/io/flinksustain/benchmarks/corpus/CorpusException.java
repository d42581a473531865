package io.flinksustain.benchmarks.corpus;

/** Something given is not as it must be; the message says what, where, and what to do. */
public final class CorpusException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CorpusException(String message) {
    super(message);
  }
}
