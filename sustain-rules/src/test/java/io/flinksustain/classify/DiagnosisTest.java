package io.flinksustain.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.report.JobRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
  private static final long REFRESH = 600_000;
  private static final Diagnosis FIRST = at(place("vertex", "v", 3), "a1", Severity.WARNING, 0);

  @Test
  void isNoNewsWhenOnlyTheSubtaskAlternates() {
    Diagnosis next = at(place("vertex", "v", 1), "a1", Severity.WARNING, 60_000);

    assertThat(FIRST.isOvertakenBy(next.claim(), next.at(), REFRESH)).isFalse();
    assertThat(Alerting.of(FIRST, next)).isEmpty();
  }

  @Test
  void isNewsOfAJobThatWasDeployedAgain() {
    Diagnosis next = at(place("vertex", "v", 3), "b2", Severity.WARNING, 60_000);

    assertThat(FIRST.isOvertakenBy(next.claim(), next.at(), REFRESH)).isTrue();
    assertThat(Alerting.of(FIRST, next))
        .extracting(a -> a.job().jobId())
        .containsExactly("a1", "b2");
  }

  @Test
  void isNewsAtAnotherPlaceOfAnotherSeverityAndAfterALongTime() {
    assertThat(at(place("vertex", "w", 3), "a1", Severity.WARNING, 1)).matches(this::isNews);
    assertThat(at(place("taskmanager", "v", 3), "a1", Severity.WARNING, 1)).matches(this::isNews);
    assertThat(at(place("vertex", "v", 3), "a1", Severity.CRITICAL, 1)).matches(this::isNews);
    assertThat(at(place("vertex", "v", 3), "a1", Severity.WARNING, REFRESH)).matches(this::isNews);
  }

  private boolean isNews(Diagnosis next) {
    return FIRST.isOvertakenBy(next.claim(), next.at(), REFRESH);
  }

  private static Subject place(String kind, String id, int subtask) {
    return new Subject(kind, id, "map", subtask);
  }

  private static Diagnosis at(Subject subject, String jobId, Severity severity, long at) {
    JobRef job = new JobRef("eu1", "", "fraud", jobId, "Fraud");
    return new Diagnosis(
        job, "data-skew", severity, subject, 0, at, List.of(), List.of(), 1, List.of(), "s", "");
  }
}
