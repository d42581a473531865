package io.flinksustain.wire;

/** A record that cannot be read: its message says what is wrong, where, and what to do. */
public final class WireException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int MAX_LENGTH = 250;

  public WireException(String what, String where, String whatToDo) {
    this(what, where, whatToDo, null);
  }

  public WireException(String what, String where, String whatToDo, Throwable cause) {
    super(shortened(what) + " (" + shortened(where) + "): " + whatToDo, cause);
  }

  /** What is quoted from a record may be as long as the record. */
  private static String shortened(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "...";
  }
}
