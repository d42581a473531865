package io.flinksustain.monitor.cli;

import picocli.CommandLine.Option;

/** How to print: for people, or for programs. */
final class Format {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "table|json",
      defaultValue = "table",
      description = "How to print, by default ${DEFAULT-VALUE}.")
  Output output;
}
