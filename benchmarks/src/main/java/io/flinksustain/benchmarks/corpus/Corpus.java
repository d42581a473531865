package io.flinksustain.benchmarks.corpus;

import io.flinksustain.benchmarks.CommandGroup;
import io.flinksustain.benchmarks.corpus.record.RecordCommand;
import io.flinksustain.benchmarks.corpus.report.ReportCommand;
import io.flinksustain.benchmarks.corpus.score.ScoreCommand;
import io.flinksustain.benchmarks.corpus.score.SplitCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the labelled runs. */
@Command(
    name = "corpus",
    description = "Labelled runs of the lab, and how well they are diagnosed.",
    subcommands = {
      RecordCommand.class,
      ScoreCommand.class,
      SplitCommand.class,
      ReportCommand.class,
    },
    synopsisSubcommandLabel = "NAME")
public final class Corpus extends CommandGroup {
  /** Exit code for bad input. */
  public static final int BAD_INPUT = 2;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Corpus()).execute(args));
  }
}
