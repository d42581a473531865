package io.flinksustain.classify.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds rule and test files where a person points at. */
public final class RuleFiles {
  public static final String RULE = "rule.yaml";
  public static final String TEST = "rule.test.yaml";

  private RuleFiles() {}

  /** Rule files at a path: itself, in it, or in its folders. */
  public static List<Path> rules(Path path) {
    return find(path, RULE);
  }

  /** Test files at a path: itself, beside a rule file, in it, or in its folders. */
  public static List<Path> tests(Path path) {
    boolean rule = Files.isRegularFile(path) && path.endsWith(RULE);
    return find(rule ? path.resolveSibling(TEST) : path, TEST);
  }

  private static List<Path> find(Path path, String name) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(file -> file.endsWith(name)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new RulePackException(
          List.of(new RuleError(file.toString(), 1, 1, "the file cannot be read", e.toString())));
    }
  }
}
