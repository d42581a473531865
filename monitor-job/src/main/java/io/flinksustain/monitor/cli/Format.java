package io.flinksustain.monitor.cli;

import picocli.CommandLine.Option;

/** How to print what is said about rules or policy. */
final class Format {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "table|json",
      defaultValue = "table",
      description = "How to print, by default ${DEFAULT-VALUE}.")
  Output output;
}
