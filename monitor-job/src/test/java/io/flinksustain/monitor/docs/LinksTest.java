package io.flinksustain.monitor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All pages of this repository, those that are generated too, and all that names a page. */
class LinksTest {
  private static final Pattern PAGE = Pattern.compile("\\bdocs/[\\w/-]+\\.md\\b");
  private static final Pattern TEXT = Pattern.compile(".*(/bin/\\w+|\\.(java|yaml|xml|tpl|json))");

  @Test
  void everyLinkOfEveryPageLeadsSomewhere() {
    assertThat(new LinkCheck(Repository.OURS).problems()).isEmpty();
  }

  /** In Java, manifests and scripts, where no link can be written. */
  @Test
  void everyPageThatIsNamedElsewhereIsThere() {
    assertThat(
            Repository.OURS
                .files()
                .filter(file -> TEXT.matcher(file.toString()).matches())
                .filter(file -> !file.toString().contains("src/test/"))
                .flatMap(file -> Repository.OURS.find(PAGE, file))
                .filter(name -> !Repository.OURS.has(Path.of(name.match().group()))))
        .as("pages that are named and not there: correct the name")
        .isEmpty();
  }
}
