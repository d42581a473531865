package io.flinksustain.monitor.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OptionReferenceTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "configuration.md");

  /** Write the page anew with {@code -Dsustain.docs.write=true -Dtest=OptionReferenceTest}. */
  @Test
  void thePageInTheDocumentationIsNotStale() throws IOException {
    String page = OptionReference.page();
    if (Boolean.getBoolean("sustain.docs.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE)
        .as("regenerate with -Dtest=OptionReferenceTest -Dsustain.docs.write=true")
        .hasContent(page);
  }

  @Test
  void givesExamplesOfOptionsThatExist() {
    Matcher example = Pattern.compile("`--([a-z.-]+\\.[a-z-]+)").matcher(OptionReference.page());

    assertThat(example.results().map(found -> OptionRegistry.ROOT + found.group(1)))
        .isNotEmpty()
        .allMatch(key -> OptionRegistry.find(key) != null || OptionRegistry.passesThrough(key));
  }

  @Test
  void printsDefaultsAsAPersonWouldWriteThem() {
    assertThat(OptionReference.page())
        .contains("| `14 d` |")
        .contains("| `15 min` |")
        .contains("| `OBSERVE;MONITOR` |");
  }
}
