package io.flinksustain.monitor.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages name no option that is not there. */
class OptionsInPagesTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Path GENERATED = DOCS.resolve("reference/configuration.md");

  /** {@code sustain.window.size} and {@code --window.size}; topics have one dot only. */
  private static final Pattern OPTION =
      Pattern.compile(
          "(?<![\\w.-])(?:sustain\\.|--)([a-z]++(?:\\.[A-Za-z][\\w-]*+)++)(?![\\w*{/]|\\.[<*])");

  @Test
  void everyOptionThatAPageNamesExists() throws IOException {
    assertThat(named()).as("pages that name options").isNotEmpty();
    assertThat(named().stream().filter(name -> !exists(name.key())))
        .as("options that pages name and that do not exist: correct the page")
        .isEmpty();
  }

  private record Name(String place, String key) {}

  private static List<Name> named() throws IOException {
    try (Stream<Path> files = Files.walk(DOCS)) {
      return files
          .filter(file -> file.toString().endsWith(".md") && !file.equals(GENERATED))
          .flatMap(OptionsInPagesTest::named)
          .toList();
    }
  }

  private static Stream<Name> named(Path page) {
    List<String> lines = lines(page);
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(
            at ->
                OPTION
                    .matcher(lines.get(at))
                    .results()
                    .map(found -> new Name(page + ":" + (at + 1), found.group(1))));
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean exists(String key) {
    String full = OptionRegistry.ROOT + key;
    return OptionRegistry.find(full) != null
        || OptionRegistry.passesThrough(full)
        || OptionRegistry.passesThrough(key);
  }
}
