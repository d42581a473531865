package io.flinksustain.advise;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Subject;
import io.flinksustain.report.JobRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecommendationTest {
  private static final Recommendation FIRST = of("a1", "v", 3);

  @Test
  void isTheSameWhicheverSubtaskStandsOut() {
    assertThat(of("a1", "v", 1).sameAs(FIRST)).isTrue();
  }

  @Test
  void isAnotherAtAnotherPlaceAndForAJobThatWasDeployedAgain() {
    assertThat(of("a1", "w", 3).sameAs(FIRST)).isFalse();
    assertThat(of("b2", "v", 3).sameAs(FIRST)).isFalse();
  }

  private static Recommendation of(String jobId, String vertex, int subtask) {
    return new Recommendation(
        new JobRef("eu1", "", "fraud", jobId, "Fraud"),
        true,
        "cpu-bound-operator",
        new Subject("vertex", vertex, "map", subtask),
        "parallelism",
        "4",
        "5",
        "4",
        "6",
        "more",
        "because",
        "less busy",
        "nothing",
        1,
        0,
        1,
        List.of(),
        CostEffect.UNKNOWN,
        List.of(),
        Conditions.UNKNOWN);
  }
}
