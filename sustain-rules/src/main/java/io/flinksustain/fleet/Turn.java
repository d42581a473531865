package io.flinksustain.fleet;

/** A value that becomes another one, in words. */
final class Turn {
  private Turn() {}

  /** {@code from 2 to 4}, or {@code to 4} where the value before is not known. */
  static String of(String before, String after) {
    return before.isEmpty() ? "to " + after : "from " + before + " to " + after;
  }
}
