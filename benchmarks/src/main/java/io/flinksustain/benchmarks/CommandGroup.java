package io.flinksustain.benchmarks;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that only has other commands, and by itself tells which. */
public abstract class CommandGroup implements Runnable {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Spec private CommandSpec spec;

  @Override
  public final void run() {
    spec.commandLine().usage(System.out);
  }
}
