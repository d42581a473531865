package io.flinksustain.monitor.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.report.JobRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobNamesTest {
  private static final String A = "aaaaaaaa000000000000000000000000";
  private static final String B = "bbbbbbbb000000000000000000000000";

  @Test
  void usesTheNameOfTheJob() {
    assertThat(JobNames.of("eu1", Map.of(A, "Fraud"), Map.of()))
        .containsExactly(new JobRef("eu1", "", "Fraud", A, "Fraud"));
  }

  @Test
  void tellsJobsOfOneNameApart() {
    assertThat(keys(Map.of(A, "Fraud", B, "Fraud"), Map.of()))
        .containsExactlyInAnyOrder("eu1//Fraud-aaaaaaaa", "eu1//Fraud-bbbbbbbb");
  }

  @Test
  void usesTheDeploymentOfAnApplicationCluster() {
    Map<String, String> config =
        Map.of(
            "execution.target", "kubernetes-application",
            "kubernetes.cluster-id", "fraud",
            "kubernetes.namespace", "payments");

    assertThat(keys(Map.of(A, "Fraud v2"), config)).containsExactly("eu1/payments/fraud");
  }

  @Test
  void usesTheNameOfTheJobInASessionCluster() {
    Map<String, String> config =
        Map.of("execution.target", "kubernetes-session", "kubernetes.cluster-id", "shared");

    assertThat(keys(Map.of(A, "Fraud"), config)).containsExactly("eu1/default/Fraud");
  }

  private static List<String> keys(Map<String, String> running, Map<String, String> config) {
    return JobNames.of("eu1", running, config).stream().map(JobRef::key).toList();
  }
}
