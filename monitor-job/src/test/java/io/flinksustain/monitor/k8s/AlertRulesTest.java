package io.flinksustain.monitor.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.monitor.metrics.OwnMetric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What promtool does not look at; it is run by k8s/alerts/test.sh. */
class AlertRulesTest {
  private static final String PAGE = "docs/recipes/when-sustain-alerts.md";
  private static final Pattern SECTION = Pattern.compile("(?ms)^### (\\w+)$(.*?)(?=^##|\\z)");

  /** Names that Flink's own reporter showed when they were recorded. */
  private static final Path REPORTED =
      Path.of("../sustain-rules/src/test/resources/io/flinksustain/signal/reporter-names.txt");

  /** What comes from Prometheus itself, and from kube-state-metrics. */
  private static final Set<String> OTHERS =
      Set.of("up", "kube_pod_container_status_restarts_total");

  @Test
  void everyAlertHasItsSectionOnThePageAndEverySectionItsAlert() throws IOException {
    assertThat(SECTION.matcher(page()).results().map(section -> section.group(1)))
        .containsExactlyElementsOf(
            AlertRules.all().stream().map(rule -> rule.path("alert").asText()).toList());
  }

  @Test
  void everySectionSaysWhyHowToConfirmItAndWhatToDo() throws IOException {
    assertThat(SECTION.matcher(page()).results())
        .allSatisfy(
            section ->
                assertThat(section.group(2))
                    .as(section.group(1))
                    .containsSubsequence("**Why.** ", "**How to confirm.** ", "**What to do.**"));
  }

  @Test
  void everyAlertSaysHowGraveItIsWhatIsWrongAndWhereToReadOn() {
    assertThat(AlertRules.all())
        .allSatisfy(
            rule -> {
              String name = rule.path("alert").asText();
              JsonNode said = rule.path("annotations");
              assertThat(rule.at("/labels/severity").asText())
                  .as(name)
                  .isIn("critical", "warning", "info");
              assertThat(rule.path("for").asText()).as(name).isNotEmpty();
              assertThat(said.path("summary").asText()).as(name).isNotEmpty().doesNotEndWith(".");
              assertThat(said.path("description").asText()).as(name).endsWith(".");
              assertThat(said.path("runbook_url").asText())
                  .isEqualTo(PAGE + '#' + name.toLowerCase(Locale.ROOT));
            });
  }

  @Test
  void readsOnlyMetricsThatThereAre() throws IOException {
    Set<String> known = new HashSet<>(Files.readAllLines(REPORTED));
    known.addAll(OTHERS);
    Arrays.stream(OwnMetric.values())
        .forEach(own -> known.add("flink_taskmanager_job_task_operator_" + own.fullName()));

    assertThat(AlertRules.all())
        .allSatisfy(
            rule ->
                assertThat(AlertRules.metrics(rule.path("expr").asText()))
                    .as(rule.path("alert").asText())
                    .isNotEmpty()
                    .isSubsetOf(known));
  }

  @Test
  void noticesAMetricThatThereIsNot() {
    assertThat(
            AlertRules.metrics(
                "sum by (namespace) (rate(misspelt{a=\"b\"}[10m])) / max(one offset 1h) > 0.1"
                    + " and absent(two) unless on_time == 0"))
        .isEqualTo(List.of("misspelt", "one", "two", "on_time"));
  }

  @ParameterizedTest
  @EnumSource
  void everyAlertIsTestedToFireAndToStaySilent(AlertRules file) {
    assertThat(file.names()).doesNotHaveDuplicates();
    assertThat(file.expectedTo(true)).containsExactlyInAnyOrderElementsOf(file.names());
    assertThat(file.expectedTo(false)).containsExactlyInAnyOrderElementsOf(file.names());
  }

  @Test
  void theChartPutsTheAddressOfARepositoryBeforeThePage() {
    Rendered rendered =
        Rendered.of(
            Installation.chart(Mode.ADVISE)
                .set("prometheusRule.runbookBase", "https://git.example/sustain/blob/main")
                .call());

    assertThat(rendered.one("PrometheusRule", "sustain").findValuesAsText("runbook_url"))
        .hasSameSizeAs(AlertRules.SUSTAIN.names())
        .allMatch(url -> url.startsWith("https://git.example/sustain/blob/main/" + PAGE + '#'));
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("..").resolve(PAGE));
  }
}
