package io.flinksustain.advise;

import static io.flinksustain.advise.Windows.END;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Diagnosed;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.rule.Advice;
import io.flinksustain.classify.rule.EstimateKind;
import io.flinksustain.window.JobWindow;
import org.junit.jupiter.api.Test;

class AdviserTest {
  private static final long DAY = 86_400_000;
  private static final AdviseSettings SETTINGS = new AdviseSettings(7 * DAY, DAY);
  private static final Subject MAP = new Subject("vertex", "v", "map", -1);
  private static final JobWindow BUSY = Windows.busy(4, 128, 0.95);
  private static final JobWindow IDLE = Windows.busy(4, 128, 0.05);

  private final Adviser adviser = new Adviser(SETTINGS);

  @Test
  void recommendsTheKnobOfTheRuleWithTheValueOfItsEstimator() {
    Recommendation r = adviser.advise(cpuBound(END), null).orElseThrow();

    assertThat(r.open()).isTrue();
    assertThat(r.knob()).isEqualTo("parallelism");
    assertThat(r.current()).isEqualTo("4");
    assertThat(r.proposed()).isEqualTo("5");
    assertThat(r.cause()).isEqualTo("cpu-bound-operator");
    assertThat(r.subject()).isEqualTo(MAP);
    assertThat(r.at()).isEqualTo(END);
    assertThat(r.expires()).isEqualTo(END + DAY);
  }

  @Test
  void staysSilentAboutAHealthyJob() {
    assertThat(adviser.advise(healthy(END), null)).isEmpty();
  }

  @Test
  void staysSilentWhileAJobIsMerelyWatchedForTooShortATime() {
    Advice look = new Advice("metrics", EstimateKind.NONE, "t", "e", "a");
    String unsure = Diagnosis.INSUFFICIENT_EVIDENCE;
    Diagnosis young = Windows.diagnosis(unsure, MAP, Severity.INFO, 0, END);

    assertThat(adviser.advise(new Diagnosed(young, BUSY, look), null)).isEmpty();
    assertThat(adviser.advise(found(unsure, END, 0, BUSY, look), null)).isPresent();
  }

  @Test
  void staysSilentWhileTheSameRecommendationStands() {
    Recommendation open = adviser.advise(cpuBound(END), null).orElseThrow();

    assertThat(adviser.advise(cpuBound(END + DAY / 2 - 1), open)).isEmpty();
  }

  @Test
  void renewsARecommendationAtHalfOfItsLife() {
    Recommendation open = adviser.advise(cpuBound(END), null).orElseThrow();

    assertThat(adviser.advise(cpuBound(END + DAY / 2), open))
        .hasValueSatisfying(r -> assertThat(r.expires()).isEqualTo(END + DAY / 2 + DAY));
  }

  @Test
  void replacesARecommendationWhoseValueIsAnother() {
    Recommendation open = adviser.advise(cpuBound(END), null).orElseThrow();
    Diagnosed grown = found("cpu-bound-operator", END + 1, 0, Windows.busy(8, 128, 0.95), raise());

    assertThat(adviser.advise(grown, open))
        .hasValueSatisfying(r -> assertThat(r.proposed()).isEqualTo("10"));
  }

  @Test
  void withdrawsARecommendationWhoseDiagnosisIsGone() {
    Recommendation open = adviser.advise(cpuBound(END), null).orElseThrow();

    Recommendation gone = adviser.advise(healthy(END + 1), open).orElseThrow();

    assertThat(gone.open()).isFalse();
    assertThat(gone.cause()).isEqualTo("cpu-bound-operator");
    assertThat(gone.expires()).isEqualTo(END + 1);
  }

  @Test
  void takesNothingAwayBeforeTheWasteWasSeenForLong() {
    assertThat(adviser.advise(wasting(7 * DAY - 1), null)).isEmpty();
    assertThat(adviser.advise(wasting(7 * DAY), null))
        .hasValueSatisfying(r -> assertThat(r.proposed()).isEqualTo("3"));
  }

  @Test
  void leavesAKnobOutOfItsSightToAPerson() {
    Advice forAPerson = new Advice("sink.batch-size", EstimateKind.NONE, "t", "e", "a");

    assertThat(adviser.advise(found("slow-sink", END, 0, BUSY, forAPerson), null))
        .hasValueSatisfying(r -> assertThat(r.proposed()).isEmpty())
        .hasValueSatisfying(r -> assertThat(r.knob()).isEqualTo("sink.batch-size"));
  }

  @Test
  void staysSilentWhereTheKnobIsAtItsEnd() {
    JobWindow atItsEnd = Windows.busy(4, 4, 0.95);

    assertThat(adviser.advise(found("cpu-bound-operator", END, 0, atItsEnd, raise()), null))
        .isEmpty();
  }

  private static Diagnosed cpuBound(long at) {
    return found("cpu-bound-operator", at, 0, BUSY, raise());
  }

  private static Diagnosed healthy(long at) {
    return found(Diagnosis.HEALTHY, at, 0, BUSY, null);
  }

  private static Diagnosed wasting(long forMs) {
    Advice less = new Advice("parallelism", EstimateKind.LOWER_PARALLELISM, "t", "e", "a");
    return found("overprovisioned", END + forMs, END, IDLE, less);
  }

  private static Advice raise() {
    return new Advice("parallelism", EstimateKind.RAISE_PARALLELISM, "t", "e", "a");
  }

  private static Diagnosed found(
      String cause, long at, long since, JobWindow window, Advice advice) {
    return new Diagnosed(
        Windows.diagnosis(cause, MAP, Severity.WARNING, since, at), window, advice);
  }
}
