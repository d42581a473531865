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
  /** Commands with this option take those of the application as {@code --KEY VALUE}, too. */
  private static final String CONFIG = "--config";

  private final List<Given> options = new ArrayList<>();
  private final SustainCommand root = new SustainCommand();
  private final CommandLine commands;
  private String complaint = "";
  private Exception failure;

  public Cli(Engine engine, PrintWriter out, PrintWriter err) {
    this(engine, Surroundings.ofThisProcess(), out, err);
  }

  Cli(Engine engine, Surroundings around, PrintWriter out, PrintWriter err) {
    Desk desk = new Desk(engine, options, around);
    commands =
        new CommandLine(root)
            .addSubcommand(new RunCommand(engine, options))
            .addSubcommand(new StatusCommand(desk))
            .addSubcommand(new ExplainCommand(desk))
            .addSubcommand(new WatchCommand(desk))
            .addSubcommand(new ChangesCommand(desk))
            .addSubcommand(new ApproveCommand(desk))
            .addSubcommand(new RejectCommand(desk))
            .addSubcommand(new SnoozeCommand(desk))
            .addSubcommand(new PauseCommand(desk))
            .addSubcommand(new ResumeCommand(desk))
            .addSubcommand(new StopAllCommand(desk))
            .addSubcommand(new RevertAllCommand(desk))
            .addSubcommand(new ReplayCommand(desk))
            .addSubcommand(new ReportCommand(desk))
            .addSubcommand(new LintDeploymentsCommand())
            .addSubcommand(SizeCommand.withOptions())
            .addSubcommand(new RulesCommand())
            .addSubcommand(new PolicyCommand())
            .addSubcommand(new CompletionCommand())
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler((e, words) -> usage(e))
            .setExecutionExceptionHandler((e, command, parsed) -> failed(e));
  }

  /** All commands, as picocli knows them. */
  CommandLine commands() {
    return commands;
  }

  /** Runs a command line and says how it ended, as in {@link ExitCode}. */
  public int execute(String... words) {
    try {
      return commands.execute(takeOptions(List.of(words)));
    } catch (InputException e) {
      return failed(e);
    }
  }

  /** What was said last of what went wrong; empty for nothing. */
  public String complaint() {
    return complaint;
  }

  /** What went wrong; null for nothing. */
  public Exception failure() {
    return failure;
  }

  private String[] takeOptions(List<String> words) {
    CommandLine command = words.isEmpty() ? null : commands.getSubcommands().get(words.get(0));
    if (command == null || command.getCommandSpec().findOption(CONFIG) == null) {
      return words.toArray(String[]::new);
    }
    Set<String> declared = new HashSet<>(command.getCommandSpec().optionsMap().keySet());
    Arguments parted = Arguments.part(words, declared);
    options.addAll(parted.options());
    return parted.words().toArray(String[]::new);
  }

  private int usage(ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    String problem = e.getMessage().lines().findFirst().orElse("");
    failure = e;
    complain(problem + suggestion(e) + "; see " + name + " --help");
    return ExitCode.USAGE;
  }

  private static String suggestion(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
            && !unmatched.getSuggestions().isEmpty()
        ? "; the nearest is '" + unmatched.getSuggestions().get(0) + "'"
        : "";
  }

  private int failed(Exception e) {
    Throwable cause = Errors.known(e);
    failure = e;
    complain(Errors.message(cause));
    if (root.verbose) {
      e.printStackTrace(commands.getErr());
    } else if (!Errors.isKnown(cause)) {
      say("this was not expected; --verbose shows where it happened");
    }
    commands.getErr().flush();
    return Errors.isInput(cause) ? ExitCode.USAGE : ExitCode.ENVIRONMENT;
  }

  private void complain(String message) {
    complaint = message;
    say(message);
  }

  private void say(String message) {
    commands.getErr().println("sustain: " + message);
    commands.getErr().flush();
  }
}
