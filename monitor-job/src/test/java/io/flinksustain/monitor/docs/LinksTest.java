package io.flinksustain.monitor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All pages of this repository, those that are generated too, and all that names a page. */
class LinksTest {
  private static final Repository REPOSITORY = new Repository(Path.of(".."));
  private static final Pattern PAGE = Pattern.compile("\\bdocs/[\\w/-]+\\.md\\b");
  private static final Pattern TEXT = Pattern.compile(".*(/bin/\\w+|\\.(java|yaml|xml|tpl|json))");

  @Test
  void everyLinkOfEveryPageLeadsSomewhere() {
    assertThat(new LinkCheck(REPOSITORY).problems()).isEmpty();
  }

  /** In Java, manifests and scripts, where no link can be written. */
  @Test
  void everyPageThatIsNamedElsewhereIsThere() {
    List<String> lost =
        REPOSITORY.files().stream()
            .filter(file -> TEXT.matcher(file.toString()).matches())
            .filter(file -> !file.toString().contains("src/test/"))
            .flatMap(LinksTest::lost)
            .toList();

    assertThat(lost).as("pages that are named and not there: correct the name").isEmpty();
  }

  private static Stream<String> lost(Path file) {
    List<String> lines = REPOSITORY.lines(file);
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(
            at ->
                PAGE.matcher(lines.get(at))
                    .results()
                    .map(found -> found.group())
                    .filter(page -> !REPOSITORY.has(Path.of(page)))
                    .map(page -> "%s:%d: %s".formatted(file, at + 1, page)));
  }
}
