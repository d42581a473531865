package io.flinksustain.monitor.k8s;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartTest {
  private static final Path CHART = Installation.K8S.resolve("chart");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void holdsWhatTheOverlayHolds(Mode mode) {
    Map<String, JsonNode> overlay =
        comparable(Installation.valueOf("OVERLAY_" + mode.name()).render());
    Map<String, JsonNode> chart = comparable(Installation.valueOf("CHART_" + mode.name()).render());

    assertThat(chart.keySet()).isEqualTo(overlay.keySet());
    overlay.forEach((what, object) -> assertThat(chart.get(what)).as(what).isEqualTo(object));
  }

  /** Without what is one tool's own: the namespace, and how either notices changed options. */
  private static Map<String, JsonNode> comparable(Rendered rendered) {
    return rendered.objects().stream()
        .filter(object -> !object.path("kind").asText().equals("Namespace"))
        .map(ChartTest::comparable)
        .collect(toMap(Rendered::words, object -> object));
  }

  private static JsonNode comparable(JsonNode object) {
    ObjectNode copy =
        (ObjectNode)
            Rendered.tree(
                object
                    .toString()
                    .replaceAll("\"name\":\"sustain-[a-z0-9]{10}\"", "\"name\":\"sustain\""));
    if (copy.at("/spec/podTemplate/metadata") instanceof ObjectNode pods) {
      pods.remove("annotations");
    }
    if (copy.path("data") instanceof ObjectNode data) {
      data.properties().forEach(file -> file.setValue(Rendered.tree(file.getValue().asText())));
    }
    return copy;
  }

  @Test
  void passesHelmsOwnLint() {
    LintResult lint = new Helm(CHART).lint().strict().call();

    assertThat(lint.isFailed()).as(String.join("\n", lint.getMessages())).isFalse();
  }

  @Test
  void tellsAlertmanagersAsTheComponentDoes() throws IOException {
    assumeTrue(Kubectl.isThere(), "kubectl is not installed: the component is not rendered");
    String ours = folder.toRealPath().relativize(Installation.K8S.toRealPath()).toString();
    Files.writeString(
        folder.resolve("kustomization.yaml"),
        """
        resources: [%1$s/overlays/act]
        components: [%1$s/components/alerting]
        labels: [{pairs: {app.kubernetes.io/part-of: flink-sustain}}]
        """
            .formatted(ours));

    Rendered overlay = Rendered.of(Kubectl.kustomize(folder));
    Rendered chart =
        Rendered.of(
            Installation.chart(Mode.ACT)
                .set("alert.enabled", true)
                .set("options.alert.urls[0]", "http://a")
                .call());

    assertThat(ApplicationSpecTest.arguments(chart, "sustain"))
        .contains("--run.pipelines=OBSERVE;MONITOR;ALERT");
    assertThat(ApplicationSpecTest.arguments(chart, "sustain"))
        .isEqualTo(ApplicationSpecTest.arguments(overlay, "sustain"));
    assertThat(chart.ofKind("NetworkPolicy"))
        .hasSize(5)
        .containsExactlyInAnyOrderElementsOf(overlay.ofKind("NetworkPolicy"));
  }

  @Test
  void theSchemaNamesTheValuesThatThereAre() throws IOException {
    JsonNode values = Rendered.tree(Files.readString(CHART.resolve("values.yaml")));
    JsonNode schema = Rendered.tree(Files.readString(CHART.resolve("values.schema.json")));
    List<String> declared = new ArrayList<>(List.of("global"));
    values.fieldNames().forEachRemaining(declared::add);

    assertThat(schema.path("properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(declared);
  }
}
