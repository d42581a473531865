package io.flinksustain.monitor.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.report.JobRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobNamesTest {
  private static final String A = "aaaaaaaa000000000000000000000000";
  private static final String B = "bbbbbbbb000000000000000000000000";

  private static final String C = "cccccccc000000000000000000000000";

  @Test
  void usesTheNameOfTheJob() {
    assertThat(JobNames.of("eu1", Map.of(A, "Fraud"), Map.of(), List.of()))
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

  @Test
  void keepsTheNameOfAJobWhoeverComesOrGoes() {
    List<JobRef> first = next(List.of(), Map.of(A, "Fraud"));
    List<JobRef> second = next(first, Map.of(A, "Fraud", B, "Fraud"));
    List<JobRef> third = next(second, Map.of(B, "Fraud"));

    assertThat(second)
        .extracting(JobRef::deployment)
        .containsExactlyInAnyOrder("Fraud", "Fraud-bbbbbbbb");
    assertThat(third).extracting(JobRef::deployment).containsExactly("Fraud-bbbbbbbb");
    assertThat(next(third, Map.of(B, "Fraud"))).isEqualTo(third);
  }

  @Test
  void givesTheNameThatBecameFreeToARedeployment() {
    List<JobRef> both = next(next(List.of(), Map.of(A, "Fraud")), Map.of(A, "Fraud", B, "Fraud"));

    assertThat(next(both, Map.of(B, "Fraud", C, "Fraud")))
        .extracting(JobRef::deployment)
        .containsExactlyInAnyOrder("Fraud-bbbbbbbb", "Fraud");
  }

  private static List<JobRef> next(List<JobRef> named, Map<String, String> running) {
    return JobNames.of("eu1", running, Map.of(), named);
  }

  private static List<String> keys(Map<String, String> running, Map<String, String> config) {
    return JobNames.of("eu1", running, config, List.of()).stream().map(JobRef::key).toList();
  }
}
