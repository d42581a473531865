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
    assertThat(JobNames.of(home(Map.of()), Map.of(A, "Fraud"), List.of()))
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

  @Test
  void usesTheDeploymentThatWasFoundInKubernetesWhateverItsConfigurationSays() {
    Workload found = found(true);

    assertThat(JobNames.of(found.home(), Map.of(A, "Fraud v2"), List.of()))
        .extracting(JobRef::key)
        .containsExactly("eu1/payments/fraud");
  }

  @Test
  void neverTakesAJobOfASessionForThatOfADeployment() {
    Workload session = found(false);

    assertThat(JobNames.of(session.home(), Map.of(A, "fraud", B, "Orders"), List.of()))
        .extracting(JobRef::key)
        .containsExactlyInAnyOrder("eu1/payments/fraud.fraud", "eu1/payments/fraud.Orders");
  }

  private static Workload found(boolean application) {
    ClusterName name = new ClusterName("eu1", "payments", "fraud");
    return new Workload(name, application, new Target(Target.Kind.FLINK_REST, "http://a", ""));
  }

  private static JobHome home(Map<String, String> config) {
    return JobHome.of("eu1", config);
  }

  private static List<JobRef> next(List<JobRef> named, Map<String, String> running) {
    return JobNames.of(home(Map.of()), running, named);
  }

  private static List<String> keys(Map<String, String> running, Map<String, String> config) {
    return JobNames.of(home(config), running, List.of()).stream().map(JobRef::key).toList();
  }
}
