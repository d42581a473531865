package io.flinksustain.benchmarks.lab.process;

/** Something of the lab did not start, or died; the message says which and shows its log. */
public final class LabException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LabException(String message) {
    super(message);
  }

  public LabException(String message, Throwable cause) {
    super(message, cause);
  }
}
