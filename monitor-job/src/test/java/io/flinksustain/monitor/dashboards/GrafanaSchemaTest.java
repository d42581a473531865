package io.flinksustain.monitor.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Against the schemas that the Grafana Foundation SDK publishes in its folder {@code jsonschema}:
 * run with {@code -Dsustain.grafana.schemas=FOLDER}. They are not shipped here.
 */
@EnabledIfSystemProperty(
    named = GrafanaSchemaTest.FOLDER,
    matches = ".+",
    disabledReason = "no folder with Grafana's schemas is named")
class GrafanaSchemaTest {
  static final String FOLDER = "sustain.grafana.schemas";

  @ParameterizedTest
  @EnumSource
  void theDashboardIsOne(DashboardFile dashboard) throws IOException {
    fits(dashboard.json(), "dashboard", "Dashboard");
  }

  @ParameterizedTest
  @EnumSource
  void eachPanelHasTheOptionsOfItsType(DashboardFile dashboard) throws IOException {
    for (JsonNode panel : dashboard.json().path("panels")) {
      String type = panel.path("type").asText().replace("-", "");
      if (!type.equals("row")) {
        fits(panel.path("options"), type, "Options");
      }
      if (type.equals("timeseries") || type.equals("statetimeline")) {
        fits(panel.at("/fieldConfig/defaults/custom"), type, "FieldConfig");
      }
      for (JsonNode target : panel.path("targets")) {
        fits(target, "prometheus", "Dataquery");
      }
    }
  }

  private static void fits(JsonNode json, String file, String definition) throws IOException {
    Path path = Path.of(System.getProperty(FOLDER), file + ".jsonschema.json");
    ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(path.toFile());
    schema.put("$ref", "#/definitions/" + definition);
    loosen(schema, "MatcherConfig", "options");
    loosen(schema, "FieldConfig", "links");
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(schema)
                .validate(json))
        .extracting(ValidationMessage::getMessage)
        .isEmpty();
  }

  /**
   * They have an object where Grafana takes anything, such as the name of a series, and the links
   * of dashboards where it takes those of values.
   */
  private static void loosen(ObjectNode schema, String definition, String property) {
    if (schema.at("/definitions/" + definition + "/properties") instanceof ObjectNode properties) {
      properties.putObject(property);
    }
  }
}
