package io.flinksustain.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.lint.check.Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LintPageTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "lint.md");

  private static final String HEAD =
      """
      # What lint finds

      <!-- Generated from the checks by LintPageTest with -Dsustain.docs.write=true. -->

      `sustain lint FILE...` looks for these in FlinkDeployments, FlinkSessionJobs, ConfigMaps with a
      `config.yaml` or `flink-conf.yaml`, and these files themselves; `sustain lint --flink URL` in the
      configuration of a running cluster. How to use it in CI is in [its recipe](../recipes/lint-in-ci.md).

      An *error* does not do what is written or loses state, a *warning* costs something or will, a
      *note* is right for some jobs and wrong for others. By default errors and warnings end with exit
      code 1 (`--fail-on`); `--ignore ID` leaves a finding out. What is not said or cannot be read is no
      evidence: a value with a variable in it is not judged.

      Keys are those of Flink 2.3 with its RocksDB backend, its Kubernetes and Table modules and the
      autoscaler. `spec.flinkVersion` counts: for Flink 1 an old name is not reported.

      """;

  @Test
  void showsTheChecksAsTheyAre() throws IOException {
    if (Boolean.getBoolean("sustain.docs.write")) {
      Files.writeString(PAGE, page());
    }
    assertThat(PAGE).as("regenerate it with -Dsustain.docs.write=true").hasContent(page());
  }

  @Test
  void hasAPlaceForEveryFinding() {
    assertThat(Checks.ALL)
        .extracting(Check::rule)
        .doesNotHaveDuplicates()
        .allSatisfy(
            rule -> {
              assertThat(rule.page()).isEqualTo("docs/reference/lint.md#" + rule.id());
              assertThat(page()).contains("\n## " + rule.id() + "\n");
            });
  }

  private static String page() {
    return Checks.ALL.stream()
        .map(check -> section(check.rule()))
        .collect(Collectors.joining("\n", HEAD, ""));
  }

  private static String section(LintRule rule) {
    return """
        ## %s

        %s (%s).

        %s

        **Fix.** %s
        """
        .formatted(
            rule.id(),
            rule.title(),
            rule.level().name().toLowerCase(Locale.ROOT),
            rule.why(),
            rule.fix());
  }
}
