package io.flinksustain.benchmarks;

/** Something given is not as it must be; the message says what, where, and what to do. */
public abstract class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected BadInputException(String message) {
    super(message);
  }
}
