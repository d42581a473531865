package io.flinksustain.monitor.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.monitor.k8s.Installation;
import io.flinksustain.monitor.k8s.Rendered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Write the files anew with {@code -Dsustain.docs.write=true -Dtest=DashboardFileTest}. */
class DashboardFileTest {

  @ParameterizedTest
  @EnumSource
  void isNotStale(DashboardFile dashboard) throws IOException {
    if (Boolean.getBoolean("sustain.docs.write")) {
      Files.writeString(dashboard.file(), dashboard.text());
    }

    assertThat(dashboard.file())
        .as("regenerate with -Dtest=DashboardFileTest -Dsustain.docs.write=true")
        .hasContent(dashboard.text());
  }

  @Test
  void everySourceIsMadeIntoADashboard() throws IOException {
    try (Stream<Path> files = Files.list(DashboardFile.FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".yaml") && !name.equals("kustomization.yaml"))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(DashboardFile.values()).map(d -> d.word() + ".yaml").toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void isInAConfigMapThatGrafanasSidecarLooksFor(Installation installation) {
    Rendered rendered = installation.render();

    for (DashboardFile dashboard : DashboardFile.values()) {
      JsonNode map = rendered.one("ConfigMap", "sustain-dashboard-" + dashboard.word());
      assertThat(map.at("/metadata/labels/grafana_dashboard").asText()).isEqualTo("1");
      assertThat(map.path("data").properties())
          .singleElement()
          .satisfies(file -> assertThat(file.getKey()).isEqualTo(dashboard.word() + ".json"))
          .satisfies(file -> assertThat(tree(file.getValue())).isEqualTo(tree(dashboard)));
    }
  }

  private static JsonNode tree(JsonNode text) {
    return Rendered.tree(text.asText());
  }

  private static JsonNode tree(DashboardFile dashboard) {
    return Rendered.tree(dashboard.text());
  }

  /** {@code kubectl apply} keeps what it applied in an annotation, which takes 256 KiB. */
  @ParameterizedTest
  @EnumSource
  void canBeApplied(DashboardFile dashboard) {
    assertThat(dashboard.text().length()).isLessThan(200_000);
  }

  @Test
  void eachHasAnAddressOfItsOwn() {
    assertThat(DashboardFile.values())
        .extracting(dashboard -> dashboard.source().uid())
        .allSatisfy(uid -> assertThat(uid).matches("[a-z-]{8,40}"))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void noPanelLiesOnAnother(DashboardFile dashboard) {
    Set<List<Integer>> taken = new HashSet<>();

    for (JsonNode panel : dashboard.json().path("panels")) {
      JsonNode at = panel.path("gridPos");
      assertThat(at.path("x").asInt() + at.path("w").asInt()).isLessThanOrEqualTo(24);
      for (int x = 0; x < at.path("w").asInt(); x++) {
        for (int y = 0; y < at.path("h").asInt(); y++) {
          List<Integer> cell = List.of(at.path("x").asInt() + x, at.path("y").asInt() + y);
          assertThat(taken.add(cell)).as(panel.path("title").asText() + cell).isTrue();
        }
      }
    }
  }
}
