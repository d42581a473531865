package io.flinksustain.monitor.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.metrics.OwnMetric;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DashboardQueriesTest {
  private static final Pattern IN_LEGEND = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)");

  /** What Grafana fills in itself, and the choice of a Prometheus. */
  private static final Set<String> OF_GRAFANA =
      Set.of("__rate_interval", "__interval", "__range", "__field", "datasource");

  @ParameterizedTest
  @EnumSource
  void askForNoMetricThatDoesNotExist(DashboardFile dashboard) {
    assertThat(dashboard.source().expressions())
        .isNotEmpty()
        .allSatisfy(expr -> assertThat(KnownMetrics.all()).containsAll(PromQl.of(expr).metrics()));
  }

  @ParameterizedTest
  @EnumSource
  void useNoLabelThatTheirMetricsDoNotHave(DashboardFile dashboard) {
    assertThat(dashboard.source().expressions())
        .allSatisfy(
            expr -> {
              PromQl names = PromQl.of(expr);
              assertThat(names.metrics().stream().flatMap(m -> KnownSeries.labels(m).stream()))
                  .as(expr)
                  .containsAll(names.labels());
            });
  }

  @ParameterizedTest
  @EnumSource
  void nameTheirSeriesByLabelsThatAreKept(DashboardFile dashboard) {
    assertThat(dashboard.source().panels().flatMap(panel -> panel.queries().stream()))
        .allSatisfy(
            query ->
                assertThat(PromQl.of(query.expr()).groups())
                    .as(query.expr())
                    .containsAll(found(IN_LEGEND, query.legend())));
  }

  @ParameterizedTest
  @EnumSource
  void useNoVariableThatCannotBeChosen(DashboardFile dashboard) {
    Dashboard source = dashboard.source();
    Set<String> known = new TreeSet<>(OF_GRAFANA);
    source.variables().forEach(variable -> known.add(variable.name()));

    assertThat(source.expressions())
        .allSatisfy(expr -> assertThat(known).containsAll(found(VARIABLE, expr)));
  }

  @Test
  void showEachMetricThatSustainHasOfItself() {
    Set<String> shown = new TreeSet<>();
    for (DashboardFile dashboard : DashboardFile.values()) {
      dashboard.source().expressions().forEach(expr -> shown.addAll(PromQl.of(expr).metrics()));
    }

    assertThat(OwnMetric.values())
        .allSatisfy(
            metric ->
                assertThat(KnownMetrics.names(metric)).as(metric.name()).anyMatch(shown::contains));
  }

  @ParameterizedTest
  @EnumSource
  void sayWhatTheyMean(DashboardFile dashboard) {
    assertThat(dashboard.source().panels())
        .filteredOn(panel -> panel.kind() != PanelKind.WORDS)
        .allSatisfy(
            panel -> {
              assertThat(panel.means()).as(panel.title()).endsWith(".");
              assertThat(panel.queries()).as(panel.title()).isNotEmpty();
            })
        .extracting(Panel::title)
        .doesNotHaveDuplicates();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(DashboardQueriesTest::first).toList();
  }

  private static String first(MatchResult found) {
    return found.group(1);
  }
}
