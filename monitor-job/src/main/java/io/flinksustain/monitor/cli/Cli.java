package io.flinksustain.monitor.cli;

import io.flinksustain.monitor.options.Given;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads a command line, runs the command, and turns errors into one line and an exit code. */
public final class Cli {
  /** The commands that take options of the application as {@code --KEY VALUE}. */
  private static final Set<String> CONFIGURED = Set.of("run", "replay", "report");

  private final List<Given> options = new ArrayList<>();
  private final SustainCommand root = new SustainCommand();
  private final CommandLine commands;

  public Cli(Engine engine, PrintWriter out, PrintWriter err) {
    commands =
        new CommandLine(root)
            .addSubcommand(new RunCommand(engine, options))
            .addSubcommand(new ReplayCommand(engine, options))
            .addSubcommand(new ReportCommand(engine, options))
            .addSubcommand(new LintDeploymentsCommand())
            .addSubcommand(SizeCommand.withOptions())
            .addSubcommand(new RulesCommand())
            .addSubcommand(new PolicyCommand())
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler((e, words) -> usage(e))
            .setExecutionExceptionHandler((e, command, parsed) -> failure(e));
  }

  /** Runs a command line and says how it ended, as in {@link ExitCode}. */
  public int execute(String... words) {
    try {
      return commands.execute(takeOptions(List.of(words)));
    } catch (InputException e) {
      return failure(e);
    }
  }

  private String[] takeOptions(List<String> words) {
    if (words.isEmpty() || !CONFIGURED.contains(words.get(0))) {
      return words.toArray(String[]::new);
    }
    CommandLine command = commands.getSubcommands().get(words.get(0));
    Set<String> declared = new HashSet<>(command.getCommandSpec().optionsMap().keySet());
    Arguments parted = Arguments.part(words, declared);
    options.addAll(parted.options());
    return parted.words().toArray(String[]::new);
  }

  private int usage(ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    String problem = e.getMessage().lines().findFirst().orElse("");
    say(problem + suggestion(e) + "; see " + name + " --help");
    return ExitCode.USAGE;
  }

  private static String suggestion(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
            && !unmatched.getSuggestions().isEmpty()
        ? "; the nearest is '" + unmatched.getSuggestions().get(0) + "'"
        : "";
  }

  private int failure(Exception e) {
    Throwable cause = Errors.known(e);
    say(Errors.message(cause));
    if (root.verbose) {
      e.printStackTrace(commands.getErr());
    } else if (!Errors.isKnown(cause)) {
      say("this was not expected; --verbose shows where it happened");
    }
    commands.getErr().flush();
    return Errors.isInput(cause) ? ExitCode.USAGE : ExitCode.ENVIRONMENT;
  }

  private void say(String message) {
    commands.getErr().println("sustain: " + message);
    commands.getErr().flush();
  }
}
