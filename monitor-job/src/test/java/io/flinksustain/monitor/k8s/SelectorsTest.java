package io.flinksustain.monitor.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A selector with a misspelt label is valid and selects nothing. */
class SelectorsTest {

  @ParameterizedTest
  @EnumSource
  void selectPodsThatThereAre(Installation installation) {
    Rendered rendered = installation.render();
    List<Map<String, String>> pods = pods(rendered);

    assertThat(selectors(rendered))
        .hasSizeGreaterThan(4)
        .allSatisfy(
            selector ->
                assertThat(pods)
                    .as(selector.toString())
                    .anyMatch(pod -> pod.entrySet().containsAll(selector.entrySet())));
  }

  @ParameterizedTest
  @EnumSource
  void everyPodHasABudgetAndPolicies(Installation installation) {
    Rendered rendered = installation.render();
    List<Map<String, String>> budgets =
        rendered.ofKind("PodDisruptionBudget").stream()
            .map(budget -> strings(budget.at("/spec/selector/matchLabels")))
            .toList();

    assertThat(pods(rendered))
        .allSatisfy(
            pod ->
                assertThat(budgets)
                    .filteredOn(budget -> pod.entrySet().containsAll(budget.entrySet()))
                    .hasSize(1));
    assertThat(rendered.one("NetworkPolicy", "default-deny").path("spec"))
        .isEqualTo(Rendered.tree("{podSelector: {}, policyTypes: [Ingress, Egress]}"));
  }

  @ParameterizedTest
  @EnumSource
  void prometheusFindsThePortThatFlinksReporterTakes(Installation installation) {
    Rendered rendered = installation.render();
    JsonNode endpoint =
        rendered.one("PodMonitor", "sustain").at("/spec/podMetricsEndpoints/0/port");

    assertThat(rendered.ofKind("FlinkDeployment"))
        .allSatisfy(
            deployment -> {
              JsonNode port = deployment.at("/spec/podTemplate/spec/containers/0/ports/0");
              assertThat(port.path("name")).isEqualTo(endpoint);
              assertThat(port.path("containerPort").asText())
                  .isEqualTo(
                      deployment
                          .at("/spec/flinkConfiguration/metrics.reporter.prom.port")
                          .asText());
            });
  }

  private static Stream<JsonNode> matchLabels(Rendered rendered) {
    Stream<JsonNode> others =
        Stream.of("PodDisruptionBudget", "PodMonitor")
            .flatMap(kind -> rendered.ofKind(kind).stream())
            .map(object -> object.at("/spec/selector/matchLabels"));
    Stream<JsonNode> policies =
        rendered.ofKind("NetworkPolicy").stream()
            .map(policy -> policy.at("/spec/podSelector/matchLabels"))
            .filter(JsonNode::isObject);
    return Stream.concat(others, policies);
  }

  private static List<Map<String, String>> selectors(Rendered rendered) {
    return matchLabels(rendered).map(SelectorsTest::strings).toList();
  }

  /** With the labels that the operator sets. */
  private static List<Map<String, String>> pods(Rendered rendered) {
    List<Map<String, String>> pods = new ArrayList<>();
    for (JsonNode deployment : rendered.ofKind("FlinkDeployment")) {
      for (String component : List.of("jobmanager", "taskmanager")) {
        Map<String, String> labels =
            new HashMap<>(strings(deployment.at("/spec/podTemplate/metadata/labels")));
        labels.put("app", deployment.at("/metadata/name").asText());
        labels.put("component", component);
        labels.put("type", "flink-standalone-kubernetes");
        pods.add(labels);
      }
    }
    return pods;
  }

  private static Map<String, String> strings(JsonNode object) {
    Map<String, String> strings = new HashMap<>();
    object.properties().forEach(e -> strings.put(e.getKey(), e.getValue().asText()));
    return strings;
  }
}
