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
import java.util.TreeMap;

/** The files of a checkout, by their paths from its root; what is built or hidden is left out. */
final class Repository {
  private final Path root;
  private final List<Path> files = new ArrayList<>();
  private final TreeMap<Path, Page> pages = new TreeMap<>();

  Repository(Path root) {
    this.root = root.toAbsolutePath().normalize();
    try {
      Files.walkFileTree(this.root, new Collector());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.stream()
        .filter(file -> file.toString().endsWith(".md"))
        .forEach(file -> pages.put(file, Page.read(this.root.resolve(file))));
  }

  List<Path> files() {
    return files;
  }

  TreeMap<Path, Page> pages() {
    return pages;
  }

  /** Whether there is such a file or folder in every clone. */
  boolean has(Path path) {
    return files.stream().anyMatch(file -> file.startsWith(path)) || path.toString().isEmpty();
  }

  List<String> lines(Path file) {
    try {
      return Files.readAllLines(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
