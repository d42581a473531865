package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.corpus.label.Label;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where the runs are kept, each in a folder of its name. A run that is being recorded is in a
 * folder that is moved to its place at the end, so that what is there is complete.
 *
 * @param directory of all runs
 */
record RunFolders(Path directory) {
  private static final String PARTIAL = ".partial";

  /** Whether a run is there and counts. */
  boolean hasGood(String run) {
    Path label = directory.resolve(run).resolve(Label.FILE);
    return Files.exists(label) && Label.read(label).counts();
  }

  /** An empty folder to record a run in. */
  Path begin(String run) {
    Path partial = directory.resolve(run + PARTIAL);
    delete(partial);
    try {
      return Files.createDirectories(partial);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + partial, e);
    }
  }

  /** Puts what was recorded in the place of what was there. */
  void finish(String run) {
    Path place = directory.resolve(run);
    delete(place);
    try {
      Files.move(directory.resolve(run + PARTIAL), place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot move the run to " + place, e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
