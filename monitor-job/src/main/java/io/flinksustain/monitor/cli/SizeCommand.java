package io.flinksustain.monitor.cli;

import io.flinksustain.size.Inputs;
import io.flinksustain.size.SizeOption;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Estimates what a job that does not exist yet will ask of its machines, and what they cost. */
@Command(
    name = "size",
    description = "Estimates traffic, state and cost of a job that does not exist yet.",
    customSynopsis =
        "sustain size [--file FILE] [--NAME VALUE]... [--prices FILE] [--instance NAME]"
            + " [-o table|json]",
    sortOptions = false,
    footer = {
      "",
      "The arithmetic is in docs/explanation/sizing.md, options and the format of",
      "prices are in docs/reference/size.md."
    })
final class SizeCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Values in a YAML file under the names below; those given here win over it.")
  private Path file;

  @Option(
      names = "--prices",
      paramLabel = "FILE",
      description = "A price list; without it the cost is that of a made-up example.")
  private Path prices;

  @Option(
      names = "--instance",
      paramLabel = "NAME",
      description = "The kind of machine in the price list, instead of cores and memory.")
  private String instance;

  @Mixin private Format format = new Format();

  private SizeCommand() {}

  /** The command with an option for each of the values that can be given. */
  static CommandLine withOptions() {
    CommandLine line = new CommandLine(new SizeCommand());
    for (SizeOption option : SizeOption.values()) {
      line.getCommandSpec().addOption(spec(option));
    }
    return line;
  }

  private static OptionSpec spec(SizeOption option) {
    String otherwise = option.required() ? " Required." : " Default: " + option.otherwise() + '.';
    return OptionSpec.builder("--" + option.key())
        .type(String.class)
        .paramLabel("'" + option.example() + "'")
        // A description is a format to picocli.
        .description((option.prose() + otherwise).replace("%", "%%"))
        .build();
  }

  @Override
  public Integer call() {
    Inputs inputs = SizeInputs.read(file, command.commandLine().getParseResult());
    Optional<Priced> cost = Priced.of(prices, instance, inputs);
    print(new SizeReport(inputs, inputs.size(), cost));
    return ExitCode.OK;
  }

  private void print(SizeReport report) {
    PrintWriter out = command.commandLine().getOut();
    switch (format.output) {
      case table -> new SizePrinter(out, report).print();
      case json -> out.println(SizeJson.of(report));
    }
    out.flush();
  }
}
