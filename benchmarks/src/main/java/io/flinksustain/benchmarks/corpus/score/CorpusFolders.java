package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.corpus.CorpusException;
import io.flinksustain.benchmarks.corpus.label.Label;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the labelled runs in folders. */
final class CorpusFolders {
  private static final int DEPTH = 4;

  private CorpusFolders() {}

  /** All runs below the folders, or the folders themselves, in order of name. */
  static List<LabelledRun> read(List<Path> folders) {
    List<LabelledRun> runs = new ArrayList<>();
    for (Path folder : folders) {
      List<Path> labels = labels(folder);
      if (labels.isEmpty()) {
        throw new CorpusException(
            folder + " holds no run with a " + Label.FILE + ": see corpus record --help");
      }
      labels.forEach(label -> runs.add(LabelledRun.of(label)));
    }
    runs.sort(Comparator.comparing(LabelledRun::name));
    requireDistinct(runs);
    return runs;
  }

  private static List<Path> labels(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CorpusException(folder + " is no folder: name one with labelled runs");
    }
    try (Stream<Path> files = Files.find(folder, DEPTH, (file, is) -> isLabel(file))) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder, e);
    }
  }

  private static boolean isLabel(Path file) {
    return file.endsWith(Label.FILE);
  }

  private static void requireDistinct(List<LabelledRun> runs) {
    Set<String> names = new HashSet<>();
    for (LabelledRun run : runs) {
      if (!names.add(run.name())) {
        throw new CorpusException(
            run.folder() + ": another run is called " + run.name() + " too; rename one of them");
      }
    }
  }
}
