package io.flinksustain.monitor.actuate.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The YAML files below a directory, such as a repository that was checked out. What cannot be read
 * in it concerns one file, and is passed over: others write there as well.
 */
final class Checkout {
  private static final int MOST_NAMED = 5;

  private final Path directory;
  private final SortedMap<Path, Exception> passedOver = new TreeMap<>();

  /** The directory may be a link to one, as tools that fetch repositories leave it. */
  Checkout(Path directory) throws IOException {
    this.directory = directory.toRealPath();
  }

  /** Reads one file; called with its place relative to the directory. */
  interface Reader {
    void read(Path file, String text);
  }

  /**
   * Has each file read, in the order of their names; one at which the reader throws {@link
   * YAMLException} is no plain YAML.
   */
  void read(Reader reader) throws IOException {
    SortedMap<Path, Path> files = new TreeMap<>();
    Files.walkFileTree(directory, new Finding(files));
    for (Map.Entry<Path, Path> file : files.entrySet()) {
      try {
        reader.read(file.getKey(), Files.readString(file.getValue()));
      } catch (IOException | YAMLException e) {
        passedOver.put(file.getKey(), e);
      }
    }
  }

  /** Whether a file or a directory could not be read that could be another time. */
  boolean isUnreadable() {
    return passedOver.values().stream()
        .anyMatch(e -> e instanceof IOException && !(e instanceof CharacterCodingException));
  }

  /** What was passed over, for the end of a sentence; empty when nothing was. */
  String passedOver() {
    if (passedOver.isEmpty()) {
      return "";
    }
    String named =
        passedOver.keySet().stream()
            .limit(MOST_NAMED)
            .map(Path::toString)
            .collect(Collectors.joining(", "));
    int more = passedOver.size() - MOST_NAMED;
    return "; passed over, because they cannot be read as plain YAML: "
        + named
        + (more > 0 ? " and %d more".formatted(more) : "");
  }

  /** Collects the files by their places relative to the directory. */
  private final class Finding extends SimpleFileVisitor<Path> {
    private final Map<Path, Path> files;

    Finding(Map<Path, Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().matches(".*\\.ya?ml") && Files.isRegularFile(file)) {
        files.put(directory.relativize(file), file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      passedOver.put(directory.relativize(file), e);
      return FileVisitResult.CONTINUE;
    }
  }
}
