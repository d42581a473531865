package io.flinksustain.monitor.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Evaluated by Prometheus itself over {@link KnownSeries}, in which everything grows from 1: an
 * expression that says nothing there asks for a label or a value that nobody has, joins what does
 * not belong together, or is no PromQL.
 */
class DashboardResultsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @BeforeEach
  void needsPromtool() {
    assumeTrue(Promtool.isThere(), "promtool is not installed: no expression is evaluated");
  }

  @ParameterizedTest
  @EnumSource
  void everyExpressionShowsSomething(DashboardFile dashboard) throws Exception {
    List<String> expressions = dashboard.source().expressions().map(this::chosen).toList();

    assertThat(Promtool.test(write(expressions))).isEmpty();
  }

  @Test
  void noticesAnExpressionThatShowsNothing() throws Exception {
    String name = "flink_jobmanager_job_numRestarts";

    assertThat(Promtool.test(write(List.of(name + "{job_name=\"payments\"}")))).isEmpty();
    assertThat(Promtool.test(write(List.of(name + "{job_name=\"nobody\"}")))).contains("nobody");
    assertThat(Promtool.test(write(List.of("sum by job (" + name + ")")))).contains("parse error");
  }

  /** As Grafana sends it when all namespaces are chosen and one job. */
  private String chosen(String expression) {
    return expression
        .replaceAll("\\[\\$__(rate_)?interval]", "[5m]")
        .replace("[$__range]", "[10m]")
        .replaceAll("=\"\\$job\"", "=\"payments\"")
        .replaceAll("\\$(sustain|namespace|job)\\b", ".*");
  }

  private Path write(List<String> expressions) throws IOException {
    Set<String> metrics = new TreeSet<>();
    expressions.forEach(expression -> metrics.addAll(PromQl.of(expression).metrics()));
    ObjectNode test = JSON.createObjectNode().put("interval", "30s");
    ArrayNode series = test.putArray("input_series");
    metrics.stream()
        .flatMap(KnownSeries::written)
        .forEach(one -> series.addObject().put("series", one).put("values", "1+1x60"));
    ArrayNode expectations = test.putArray("promql_expr_test");
    for (String expression : expressions) {
      ObjectNode expected = expectations.addObject().put("eval_time", "20m");
      expected.put("expr", "count(" + expression + ") > bool 0");
      expected.putArray("exp_samples").addObject().put("labels", "{}").put("value", 1);
    }
    ObjectNode file = JSON.createObjectNode().put("evaluation_interval", "1m");
    file.putArray("tests").add(test);
    return Files.writeString(folder.resolve("tests.yaml"), JSON.writeValueAsString(file));
  }
}
