package io.flinksustain.wire;

/** A record that cannot be read: its message says what is wrong, where, and what to do. */
public final class WireException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WireException(String what, String where, String whatToDo) {
    this(what, where, whatToDo, null);
  }

  public WireException(String what, String where, String whatToDo, Throwable cause) {
    super(what + " (" + where + "): " + whatToDo, cause);
  }
}
