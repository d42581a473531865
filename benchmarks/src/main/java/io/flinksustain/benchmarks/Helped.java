package io.flinksustain.benchmarks;

import picocli.CommandLine.Option;

/** A command that can be asked what it does. */
public abstract class Helped {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;
}
