package io.flinksustain.monitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.report.JobRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
  @Test
  void leavesOutWhatDiffersInItsSubtaskOnlyAndKeepsTheNextDeployment() {
    Diagnosis first = at(1, "a1", 3);
    Diagnosis sameElsewhere = at(2, "a1", 0);
    Diagnosis redeployed = at(3, "b2", 0);

    assertThat(Changes.of(List.of(redeployed, sameElsewhere, first)))
        .containsExactly(first, redeployed);
  }

  private static Diagnosis at(long at, String jobId, int subtask) {
    return new Diagnosis(
        new JobRef("eu1", "", "fraud", jobId, "Fraud"),
        "data-skew",
        Severity.WARNING,
        new Subject("vertex", "v", "map", subtask),
        0,
        at,
        List.of(),
        List.of(),
        1,
        List.of(),
        "s",
        "");
  }
}
