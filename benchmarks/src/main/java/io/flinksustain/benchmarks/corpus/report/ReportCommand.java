package io.flinksustain.benchmarks.corpus.report;

import io.flinksustain.benchmarks.bench.result.BenchResult;
import io.flinksustain.benchmarks.bench.result.Folders;
import io.flinksustain.benchmarks.corpus.Corpus;
import io.flinksustain.benchmarks.corpus.CorpusException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code corpus report}. */
@Command(
    name = "report",
    description = "Writes the page about the diagnoses, with its picture, from a file of scores.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the page is written", "2:the file of scores is missing or broken"})
public final class ReportCommand implements Callable<Integer> {
  private static final String PICTURE = "charts/diagnosis-matrix.svg";

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "What corpus score --json wrote (default: benchmarks/target/results/diagnosis.json of"
              + " this project).")
  private Path from = Folders.results().resolve("diagnosis.json");

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description =
          "Where the page goes, and a copy of the file (default: docs/results of this project).")
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
      System.out.println("wrote " + write());
      return 0;
    } catch (CorpusException e) {
      System.err.println(e.getMessage());
    } catch (IOException e) {
      System.err.println("cannot write the report to " + to + ": " + e);
    } catch (UncheckedIOException e) {
      System.err.println(e.getMessage() + ": " + e.getCause());
    }
    return Corpus.BAD_INPUT;
  }

  private Path write() throws IOException {
    BenchResult result = BenchResult.read(from);
    Matrix matrix = new Matrix(result.figures());
    if (matrix.isEmpty()) {
      throw new CorpusException(from + " holds no confusion matrix: name what corpus score wrote");
    }
    Files.createDirectories(to.resolve(PICTURE).getParent());
    Files.writeString(to.resolve(PICTURE), MatrixSvg.draw(matrix));
    result.write(to.resolve("diagnosis.json"));
    return Files.writeString(
        to.resolve("diagnosis.md"), DiagnosisPage.write(result, matrix, PICTURE));
  }
}
