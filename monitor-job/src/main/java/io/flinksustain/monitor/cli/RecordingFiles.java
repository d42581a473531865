package io.flinksustain.monitor.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The recordings that a command reads, and what is to be said when they are not as they should. */
record RecordingFiles(List<Path> files) {
  private static final int SHOWN = 5;

  void requireReadable() {
    files.forEach(RecordingFiles::requireReadable);
  }

  private static void requireReadable(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new InputException("there is no readable file " + file);
    }
  }

  /** Names the first lines that could not be read, and says how many there are. */
  static void complain(List<String> unreadable, PrintWriter err) {
    unreadable.stream().limit(SHOWN).forEach(line -> err.println("sustain: " + line));
    if (unreadable.size() > SHOWN) {
      err.printf("sustain: %d lines could not be read in all%n", unreadable.size());
    }
    err.flush();
  }

  InputException noJob(List<String> unreadable) {
    String names = files.stream().map(Path::toString).collect(Collectors.joining(", "));
    return new InputException(
        unreadable.isEmpty()
            ? "no job found in %s: no line is a report or a reading of a job".formatted(names)
            : "no job found in %s: bad lines (%d), and no other is a report or a reading of a job"
                .formatted(names, unreadable.size()));
  }
}
