package io.flinksustain.monitor.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files of a checkout, by their paths from its root; what is built or hidden is left out. */
public final class Repository {
  /** This one, as tests see it. */
  public static final Repository OURS = new Repository(Path.of(".."));

  private final Path root;
  private final List<Path> files = new ArrayList<>();

  /** Something found in a file, with the number of its line from 1. */
  public record Found(Path file, int line, MatchResult match) {
    @Override
    public String toString() {
      return "%s:%d: %s".formatted(file, line, match.group());
    }
  }

  Repository(Path root) {
    this.root = root.toAbsolutePath().normalize();
    try {
      Files.walkFileTree(this.root, new Collector());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream<Path> files() {
    return files.stream().sorted();
  }

  /** All files in Markdown. */
  public Stream<Path> pages() {
    return files().filter(file -> file.toString().endsWith(".md"));
  }

  /** Whether there is such a file or folder in every clone. */
  boolean has(Path path) {
    return path.toString().isEmpty() || files.stream().anyMatch(file -> file.startsWith(path));
  }

  String text(Path file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every place of a file where a line has the pattern in it. */
  public Stream<Found> find(Pattern pattern, Path file) {
    List<String> lines = text(file).lines().toList();
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(
            at -> pattern.matcher(lines.get(at)).results().map(it -> new Found(file, at + 1, it)));
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = folder.getFileName().toString();
      boolean isOurs = folder.equals(root) || !(name.startsWith(".") || name.equals("target"));
      return isOurs ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files.add(root.relativize(file));
      return FileVisitResult.CONTINUE;
    }
  }
}
