package io.flinksustain.monitor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages name no metric of Sustain that is not there. */
class MetricsInPagesTest {
  private static final Repository REPOSITORY = new Repository(Path.of(".."));
  private static final Path REFERENCE = Path.of("docs/reference/metrics.md");
  private static final Pattern ROW = Pattern.compile("^\\| `(sustain_\\w+)` \\|");
  private static final Pattern NAME = Pattern.compile("(?:\\b|_)(sustain_[a-z_]+)\\b");

  @Test
  void everyMetricThatAPageNamesExists() {
    Set<String> known =
        REPOSITORY.lines(REFERENCE).stream()
            .flatMap(line -> ROW.matcher(line).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());

    assertThat(known).isNotEmpty();
    assertThat(REPOSITORY.pages().keySet().stream().flatMap(MetricsInPagesTest::named))
        .as("metrics that pages name")
        .isNotEmpty()
        .allMatch(known::contains);
  }

  private static Stream<String> named(Path page) {
    return REPOSITORY.lines(page).stream()
        .flatMap(line -> NAME.matcher(line).results())
        .map((MatchResult found) -> found.group(1));
  }
}
