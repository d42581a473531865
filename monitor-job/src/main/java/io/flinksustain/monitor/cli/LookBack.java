package io.flinksustain.monitor.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How far back verdicts are read. */
final class LookBack {
  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "How far back verdicts are looked for, such as 2d; by default three times"
              + " sustain.classify.refresh, and an hour at least.")
  private String since;

  /** Null for the default. */
  Duration duration() {
    return since == null ? null : TimeSpan.parse("--since", since);
  }
}
