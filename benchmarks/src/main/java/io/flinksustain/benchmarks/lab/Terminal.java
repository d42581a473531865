package io.flinksustain.benchmarks.lab;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What lab and bench print, one writer at a time. */
public final class Terminal {
  private static final int LABEL_WIDTH = 9;

  private final PrintStream out;

  public Terminal(PrintStream out) {
    this.out = out;
  }

  public synchronized void say(String label, String text) {
    out.printf(Locale.ROOT, "%-" + LABEL_WIDTH + "s %s%n", label, text);
    out.flush();
  }

  public synchronized void block(List<String> lines) {
    out.println();
    lines.forEach(out::println);
    out.flush();
  }

  /** Prints that something starts, and when it is there, how long that took and what it said. */
  public void step(String label, Supplier<String> start) {
    long began = System.nanoTime();
    synchronized (this) {
      out.printf(Locale.ROOT, "%-" + LABEL_WIDTH + "s starting ... ", label);
      out.flush();
    }
    String result;
    try {
      result = start.get();
    } catch (RuntimeException e) {
      say("failed", "");
      throw e;
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    say(String.format(Locale.ROOT, "ok (%.1f s)", seconds), result.isEmpty() ? "" : "  " + result);
  }
}
