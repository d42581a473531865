package io.flinksustain.benchmarks.bench.report;

import io.flinksustain.benchmarks.bench.result.BenchResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The results that benchmarks leave in a folder, one JSON file each. */
final class ResultFiles {
  private static final String ENDING = ".json";

  private ResultFiles() {}

  /** The files in the order of their names; none at all is an error. */
  static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ReportException(folder + " is no folder: run a benchmark first, or name another");
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
      if (found.isEmpty()) {
        throw new ReportException(folder + " holds no *.json: run a benchmark first");
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  static List<BenchResult> read(List<Path> files) {
    return files.stream().map(BenchResult::read).toList();
  }
}
