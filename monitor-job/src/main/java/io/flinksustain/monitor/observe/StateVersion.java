package io.flinksustain.monitor.observe;

import java.io.IOException;

/** Refuses state of a version that this code does not know. */
final class StateVersion {
  private StateVersion() {}

  static void check(String what, int found, int known) throws IOException {
    if (found != known) {
      throw new IOException(
          "The observer's state of a "
              + what
              + " has version "
              + found
              + ", known is "
              + known
              + ". It was written by a newer release: start with that one, or without state.");
    }
  }
}
