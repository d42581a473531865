package io.flinksustain.explain;

import java.io.Console;

/** Colours for a terminal, or none. */
public enum Paint {
  /** ANSI colours. */
  COLOURED,
  /** Plain text, for files and for {@code NO_COLOR}. */
  PLAIN;

  private static final char ESCAPE = 27;

  /** Colours only on a terminal, and never with {@code NO_COLOR} set to anything. */
  public static Paint ofThisTerminal() {
    String noColour = System.getenv("NO_COLOR");
    boolean wanted = noColour == null || noColour.isEmpty();
    return wanted && onTerminal() ? COLOURED : PLAIN;
  }

  /**
   * Whether a person sees what is printed and can answer.
   *
   * <p>Before Java 22 there is no console without a terminal; since then the console must be asked.
   */
  @SuppressWarnings("SystemConsoleNull")
  public static boolean onTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  public String bold(String text) {
    return wrapped(text, "1");
  }

  public String faint(String text) {
    return wrapped(text, "2");
  }

  public String by(Grade grade, String text) {
    return switch (grade) {
      case OK -> wrapped(text, "32");
      case INFO -> wrapped(text, "36");
      case UNKNOWN -> wrapped(text, "35");
      case WARNING -> wrapped(text, "33");
      case CRITICAL -> wrapped(text, "31");
    };
  }

  private String wrapped(String text, String code) {
    return this == PLAIN ? text : ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m";
  }
}
