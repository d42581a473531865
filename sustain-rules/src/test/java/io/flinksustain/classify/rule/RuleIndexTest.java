package io.flinksustain.classify.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that lists the bundled rules, and says which are on trial. */
class RuleIndexTest {
  private static final Path PAGE = Path.of("..", "docs", "rules", "README.md");

  private static final String HEAD =
      """
      # The rules that come with Sustain

      <!-- Generated from the rules by RuleIndexTest with -Dsustain.docs.write=true. -->

      Each has a page that says what the cause is, how to confirm it, which knob comes first, what
      not to do, and how to see that it worked.

      A rule that is *stable* is in force: it may be the cause of a diagnosis, for which something
      is recommended. One on *trial* is not trusted yet: it gives symptoms, and alerts with
      `about="symptom"` when they are a warning or worse; it is never the cause of a diagnosis, so
      that `sustain status` does not show it. To trust one, or to switch one off, [send a
      copy](../recipes/adding-a-rule.md) under the same id with another `status`.

      | rule | what it finds | severity | status |
      |---|---|---|---|
      """;

  @Test
  void showsTheRulesAsTheyAre() throws IOException {
    if (Boolean.getBoolean("sustain.docs.write")) {
      Files.writeString(PAGE, page());
    }
    assertThat(PAGE).as("regenerate it with -Dsustain.docs.write=true").hasContent(page());
  }

  private static String page() {
    return RulePack.bundled().rules().stream()
        .sorted(Comparator.comparing(Rule::id))
        .map(RuleIndexTest::row)
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String row(Rule rule) {
    return "| [%s](%s.md) | %s | %s | %s |\n"
        .formatted(rule.id(), rule.id(), rule.title(), word(rule.severity()), word(rule.status()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
