package io.flinksustain.benchmarks.bench.report;

import io.flinksustain.benchmarks.bench.result.Folders;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench report}. */
@Command(
    name = "report",
    description = "Writes the page of results, with its charts, from the files of results.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the page is written", "2:a file of results is missing or broken"})
public final class ReportCommand implements Callable<Integer> {
  private static final int BAD_INPUT = 2;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description =
          "Where the files of results are (default: benchmarks/target/results of this project).")
  private Path from = Folders.results();

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description =
          "Where the page goes, and a copy of the files (default: docs/results of this project).")
  private Path to = Folders.page();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Override
  public Integer call() {
    try {
      System.out.println("wrote " + new Report(from, to).write());
      return 0;
    } catch (ReportException e) {
      System.err.println(e.getMessage());
    } catch (UncheckedIOException e) {
      System.err.println(e.getMessage() + ": " + e.getCause());
    }
    return BAD_INPUT;
  }
}
