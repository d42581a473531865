package io.flinksustain.benchmarks;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only has other commands, and by itself tells which. */
public abstract class CommandGroup extends Helped implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public final void run() {
    spec.commandLine().usage(System.out);
  }
}
