package io.flinksustain.monitor.cli;

/** Input that cannot be used; the message says which and why. */
final class InputException extends RuntimeException {
  InputException(String message) {
    super(message);
  }
}
