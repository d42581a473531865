package io.flinksustain.benchmarks.bench.report;

import io.flinksustain.benchmarks.bench.result.BenchResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Takes results over into a folder of documentation and writes the page about all that are there.
 *
 * <p>A benchmark that did not run again keeps the file of its last run.
 */
final class Report {
  static final String PAGE = "performance.md";
  private static final String PROFILE = "profile.md";
  private static final String NOTES = "notes.md";

  private final Path from;
  private final Path to;

  Report(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  /** Writes nothing when a file is broken; returns the page. */
  Path write() {
    List<Path> files = ResultFiles.in(from);
    ResultFiles.read(files);
    try {
      Path data = Files.createDirectories(to.resolve("data"));
      for (Path file : files) {
        copy(file, data);
      }
      if (Files.exists(from.resolve(PROFILE))) {
        copy(from.resolve(PROFILE), data);
      }
      return write(ResultFiles.read(ResultFiles.in(data)), data);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the report to " + to, e);
    }
  }

  private Path write(List<BenchResult> results, Path data) throws IOException {
    List<BarChart> charts = Charts.of(new Figures(results));
    Path pictures = Files.createDirectories(to.resolve("charts"));
    for (BarChart chart : charts) {
      Files.writeString(pictures.resolve(chart.file() + ".svg"), BarChartSvg.draw(chart));
    }
    String profile = textOf(data.resolve(PROFILE));
    String page = PerformancePage.write(results, charts, profile, textOf(to.resolve(NOTES)));
    return Files.writeString(to.resolve(PAGE), page);
  }

  private static String textOf(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static void copy(Path file, Path folder) throws IOException {
    Path copy = folder.resolve(file.getFileName());
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
  }
}
