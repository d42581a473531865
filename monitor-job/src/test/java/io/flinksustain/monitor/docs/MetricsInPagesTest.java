package io.flinksustain.monitor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pages name no metric of Sustain that is not there. */
class MetricsInPagesTest {
  private static final Path REFERENCE = Path.of("docs/reference/metrics.md");
  private static final Pattern ROW = Pattern.compile("^\\| `(sustain_\\w+)` \\|");
  private static final Pattern NAME = Pattern.compile("(?:\\b|_)(sustain_[a-z_]+)\\b");

  @Test
  void everyMetricThatAPageNamesExists() {
    Set<String> known =
        Repository.OURS
            .find(ROW, REFERENCE)
            .map(row -> row.match().group(1))
            .collect(Collectors.toSet());

    assertThat(known).isNotEmpty();
    assertThat(
            Repository.OURS
                .pages()
                .flatMap(page -> Repository.OURS.find(NAME, page))
                .filter(name -> !known.contains(name.match().group(1))))
        .as("metrics that pages name and that do not exist: correct the page")
        .isEmpty();
  }
}
