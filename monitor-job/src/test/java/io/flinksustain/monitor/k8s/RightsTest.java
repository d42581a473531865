package io.flinksustain.monitor.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what. What the code needs is compared where the code is. */
class RightsTest {
  private static final String MONITOR = "sustain";
  private static final String ACTUATOR = "sustain-actuator";

  @ParameterizedTest
  @EnumSource(names = {"OVERLAY_ADVISE", "CHART_ADVISE", "OVERLAY_ACT", "CHART_ACT"})
  void whoAdvisesMayWriteNothingButFlinksHighAvailability(Installation installation) {
    Set<Right> rights = Right.granted(installation.render(), MONITOR);

    assertThat(rights)
        .filteredOn(right -> !right.reads())
        .isNotEmpty()
        .allMatch(right -> right.namespace().equals("sustain"))
        .allMatch(right -> right.resource().equals("configmaps"));
  }

  @ParameterizedTest
  @EnumSource(names = {"OVERLAY_ACT", "CHART_ACT"})
  void theActuatorMayChangeDeploymentsInTheNamespacesThatAreNamed(Installation installation) {
    Set<Right> rights = Right.granted(installation.render(), ACTUATOR);

    assertThat(rights)
        .contains(new Right("payments", "flink.apache.org", "flinkdeployments", "patch"));
    assertThat(rights)
        .filteredOn(right -> !right.resource().equals("configmaps"))
        .allMatch(right -> right.namespace().equals("payments"));
  }

  @ParameterizedTest
  @EnumSource(names = {"OVERLAY_ALL_IN_ONE", "CHART_ALL_IN_ONE"})
  void allInOneMayDoWhatBothMay(Installation installation) {
    Rendered act = Installation.valueOf(installation.name().replace("ALL_IN_ONE", "ACT")).render();
    Set<Right> both = Right.granted(act, MONITOR);
    both.addAll(Right.granted(act, ACTUATOR));

    assertThat(Right.granted(installation.render(), MONITOR)).isEqualTo(both);
  }

  @ParameterizedTest
  @EnumSource
  void nobodyHasRightsInAllNamespacesOrToAllOfSomething(Installation installation) {
    Rendered rendered = installation.render();

    assertThat(rendered.ofKind("ClusterRole")).isEmpty();
    assertThat(rendered.ofKind("ClusterRoleBinding")).isEmpty();
    assertThat(rendered.ofKind("Role"))
        .extracting(JsonNode::toString)
        .noneMatch(role -> role.contains("\"*\""));
  }

  @ParameterizedTest
  @EnumSource
  void everyServiceAccountIsThereAndUsed(Installation installation) {
    Rendered rendered = installation.render();

    assertThat(rendered.ofKind("ServiceAccount"))
        .extracting(account -> account.at("/metadata/name").asText())
        .containsExactlyInAnyOrderElementsOf(
            rendered.ofKind("FlinkDeployment").stream()
                .map(deployment -> deployment.at("/spec/serviceAccount").asText())
                .toList());
  }
}
