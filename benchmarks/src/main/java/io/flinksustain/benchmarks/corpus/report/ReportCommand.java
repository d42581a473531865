package io.flinksustain.benchmarks.corpus.report;

import io.flinksustain.benchmarks.PageCommand;
import io.flinksustain.benchmarks.bench.result.BenchResult;
import io.flinksustain.benchmarks.bench.result.Folders;
import io.flinksustain.benchmarks.corpus.CorpusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code corpus report}. */
@Command(
    name = "report",
    description = "Writes the page about the diagnoses, with its picture, from a file of scores.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the page is written", "2:the file of scores is missing or broken"})
public final class ReportCommand extends PageCommand {
  private static final String PICTURE = "charts/diagnosis-matrix.svg";

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "What corpus score --json wrote (default: benchmarks/target/results/diagnosis.json of"
              + " this project).")
  private Path from = Folders.results().resolve("diagnosis.json");

  @Override
  protected Path write(Path to) throws IOException {
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
