package io.flinksustain.monitor.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {

  @ParameterizedTest
  @EnumSource
  void everyObjectFitsItsSchema(Installation installation) {
    assertThat(installation.render().objects())
        .isNotEmpty()
        .allSatisfy(
            object -> assertThat(Schemas.problems(object)).as(Rendered.words(object)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "FlinkDeployment, sustain, /spec/jobManager, replica",
    "FlinkDeployment, sustain, /spec/podTemplate/spec/containers/0/securityContext, runAsNonRot",
    "Role, flink-high-availability, /rules/0, verb",
    "NetworkPolicy, sustain, /spec/egress/0, from",
    "PodDisruptionBudget, sustain-jobmanager, /spec, maxUnavailble",
    "PodMonitor, sustain, /spec/podMetricsEndpoints/0, intervall",
    "PrometheusRule, sustain, /spec/groups/0/rules/0, anotations",
    "KafkaTopic, sustain.facts, /spec, partition"
  })
  void noticesAFieldThatDoesNotExist(String kind, String name, String place, String field) {
    JsonNode object = Installation.CHART_ADVISE.render().one(kind, name).deepCopy();
    ((ObjectNode) object.at(place)).put(field, 1);

    assertThat(Schemas.problems(object)).singleElement().asString().contains(field);
  }

  @Test
  void noticesAValueOfTheWrongType() {
    JsonNode object = Installation.CHART_ADVISE.render().one("FlinkDeployment", "sustain");
    ObjectNode wrong = object.deepCopy();
    ((ObjectNode) wrong.at("/spec/job")).put("parallelism", "two");

    assertThat(Schemas.problems(wrong)).hasSize(1);
  }

  @Test
  void noticesAKindThatNobodyServes() {
    JsonNode object = Rendered.tree("{apiVersion: v1, kind: ConfigMapp}");

    assertThat(Schemas.problems(object)).singleElement().asString().contains("v1 ConfigMapp");
  }
}
