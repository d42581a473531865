package io.flinksustain.classify.rule;

import io.flinksustain.yaml.YamlError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds rule files where a person points at. */
public final class RuleFiles {
  public static final String RULE = "rule.yaml";
  public static final String TEST = "rule.test.yaml";

  private RuleFiles() {}

  /** Rule files at a path: itself, the one beside a test file, in it, or in its folders. */
  public static List<Path> rules(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path.endsWith(TEST) ? path.resolveSibling(RULE) : path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(file -> file.endsWith(RULE)).sorted().toList();
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
          List.of(new YamlError(file.toString(), 1, 1, "the file cannot be read", e.toString())));
    }
  }
}
