package io.flinksustain.monitor.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Writes the reference page of all commands, as they tell about themselves. */
final class CommandLinePage {
  private static final String HEAD =
      """
      # Command line

      <!-- Generated from the commands themselves; see CommandLinePageTest. Do not edit. -->

      `sustain` is `monitor-job/bin/sustain`. The commands about a running platform read its topics on Kafka
      and write orders to one of them; they take `--kafka.bootstrap-servers` and the other options of
      [the configuration](configuration.md), on the command line or in the `--config FILE` of `sustain run`.
      [Day to day](../recipes/day-to-day.md) shows them at work.

      What a person reads goes to the standard output as a table; `-o json` prints one object a line, `-o yaml` a list
      and `-o csv` a head and rows. Whatever is no result goes to the standard error: what an order will do, what takes longer
      than two seconds, what is wrong. Colours are used on a terminal only, and not where `NO_COLOR` is set.
      """;

  private CommandLinePage() {}

  static String page() {
    StringBuilder page = new StringBuilder(HEAD);
    CommandLine sustain = new Cli(null, writer(), writer()).commands();
    all(sustain).forEach(command -> page.append(section(command)));
    return page.toString();
  }

  /** Commands that only hold others tell nothing but their names. */
  private static List<CommandLine> all(CommandLine command) {
    List<CommandLine> all = new ArrayList<>(List.of(command));
    for (Map.Entry<String, CommandLine> sub : command.getSubcommands().entrySet()) {
      all.addAll(all(sub.getValue()));
    }
    return all;
  }

  private static String section(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    String usage = command.getUsageMessage(Ansi.OFF).stripTrailing().replace("\r", "");
    return "\n## " + name + "\n\n```\n" + usage + "\n```\n";
  }

  private static PrintWriter writer() {
    return new PrintWriter(Writer.nullWriter());
  }
}
