package io.flinksustain.benchmarks.corpus;

import io.flinksustain.benchmarks.BadInputException;

/** Something given is not as it must be; the message says what, where, and what to do. */
public final class CorpusException extends BadInputException {
  private static final long serialVersionUID = 1L;

  public CorpusException(String message) {
    super(message);
  }
}
