package io.flinksustain.monitor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The recordings that a command reads, and what is to be said when they are not as they should. */
record RecordingFiles(List<Path> files) {
  void requireReadable() {
    files.forEach(RecordingFiles::requireReadable);
  }

  private static void requireReadable(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new InputException("there is no readable file " + file);
    }
  }

  InputException noJob(BadLines bad) {
    String names = files.stream().map(Path::toString).collect(Collectors.joining(", "));
    return new InputException(
        bad.count() == 0
            ? "no job found in %s: no line is a report or a reading of a job".formatted(names)
            : "no job found in %s: bad lines (%d), and no other is a report or a reading of a job"
                .formatted(names, bad.count()));
  }
}
