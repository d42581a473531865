package io.flinksustain.monitor.options;

/** An option that cannot be used as given; the message names it, its place and what to do. */
public final class OptionException extends RuntimeException {
  public OptionException(String message) {
    super(message);
  }

  public OptionException(String message, Throwable cause) {
    super(message, cause);
  }
}
