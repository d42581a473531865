package io.flinksustain.benchmarks.bench.report;

import io.flinksustain.benchmarks.PageCommand;
import io.flinksustain.benchmarks.bench.result.Folders;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench report}. */
@Command(
    name = "report",
    description = "Writes the page of results, with its charts, from the files of results.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the page is written", "2:a file of results is missing or broken"})
public final class ReportCommand extends PageCommand {
  @Option(
      names = "--from",
      paramLabel = "DIR",
      description =
          "Where the files of results are (default: benchmarks/target/results of this project).")
  private Path from = Folders.results();

  @Override
  protected Path write(Path to) {
    return new Report(from, to).write();
  }
}
