package io.flinksustain.monitor.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.docs.Repository;
import io.flinksustain.monitor.docs.Repository.Found;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages name no option that is not there. */
class OptionsInPagesTest {
  /** It also names prefixes, and is made from the options. */
  private static final Path GENERATED = Path.of("docs/reference/configuration.md");

  /** {@code sustain.window.size} and {@code --window.size}; topics have one dot only. */
  private static final Pattern OPTION =
      Pattern.compile("(?<![\\w.-])(?:sustain\\.|--)([a-z]++(?:\\.[A-Za-z][\\w-]*+)++)(?![/*{])");

  @Test
  void everyOptionThatAPageNamesExists() {
    List<Found> named =
        Repository.OURS
            .pages()
            .filter(page -> !page.equals(GENERATED))
            .flatMap(page -> Repository.OURS.find(OPTION, page))
            .toList();

    assertThat(named).isNotEmpty();
    assertThat(named.stream().filter(option -> !exists(option.match().group(1))))
        .as("options that pages name and that do not exist: correct the page")
        .isEmpty();
  }

  private static boolean exists(String key) {
    String full = OptionRegistry.ROOT + key;
    return OptionRegistry.find(full) != null
        || OptionRegistry.passesThrough(full)
        || OptionRegistry.passesThrough(key);
  }
}
