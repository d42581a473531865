package io.flinksustain.classify.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.flinksustain.classify.test.RuleTestReport;
import io.flinksustain.classify.test.RuleTestResult;
import io.flinksustain.classify.test.RuleTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BundledPackTest {
  private static final Path RULES = Path.of("rules");
  private static final List<String> HEADINGS =
      List.of(
          "## Cause",
          "## How to confirm",
          "## First knob",
          "## What not to do",
          "## How to see that it worked");

  private static List<String> folders() throws IOException {
    try (Stream<Path> all = Files.list(RULES)) {
      return all.filter(Files::isDirectory).map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> keepsWhatItsTestsSay() {
    RuleTestReport report = RuleTests.run(RULES);
    assertThat(report.errors()).isEmpty();
    return report.results().stream()
        .map(result -> dynamicTest(result.rule() + ": " + result.name(), () -> passes(result)));
  }

  private static void passes(RuleTestResult result) {
    assertThat(result.failures()).isEmpty();
  }

  @Test
  void isListedCompletelyInItsIndex() throws IOException {
    if (Boolean.getBoolean("sustain.docs.write")) {
      Files.writeString(RULES.resolve("index.txt"), String.join("\n", folders()) + "\n");
    }
    assertThat(Files.readAllLines(RULES.resolve("index.txt")))
        .as("rules/index.txt; regenerate it with -Dsustain.docs.write=true")
        .isEqualTo(folders());
  }

  @Test
  void isTheSameFromTheJarAndFromItsFolder() {
    assertThat(RulePack.bundled().hash()).isEqualTo(RulePack.load(RULES).hash());
  }

  @Test
  void namesEachRuleLikeItsFolder() throws IOException {
    for (String folder : folders()) {
      assertThat(RulePack.load(RULES.resolve(folder)).rules())
          .extracting(Rule::id)
          .containsExactly(folder);
    }
  }

  @Test
  void hasRunbookPageForEachRule() throws IOException {
    for (Rule rule : RulePack.bundled().rules()) {
      Path page = Path.of("..").resolve(rule.runbook());
      assertThat(page).as("runbook of %s", rule.id()).isRegularFile();
      assertThat(Files.readString(page)).as("%s", page).contains(HEADINGS);
    }
  }
}
