package io.flinksustain.monitor.decode;

/** Text of unknown length, fit for a message. */
final class Texts {
  private static final int MAX = 60;

  private Texts() {}

  static String shortened(String text) {
    return text.length() <= MAX ? text : text.substring(0, MAX) + "...";
  }
}
