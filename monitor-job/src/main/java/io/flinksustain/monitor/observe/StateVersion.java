package io.flinksustain.monitor.observe;

import java.io.IOException;

/** Refuses state of a version that this code does not know. */
final class StateVersion {
  private StateVersion() {}

  static void check(String what, int found, int known) throws IOException {
    if (found != known) {
      throw new IOException(
          "The observer's state of a %s has version %d, known is %d. It was written by %s release:"
                  .formatted(what, found, known, found > known ? "a newer" : "an older")
              + " start with that one, or without state.");
    }
  }
}
