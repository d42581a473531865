package io.flinksustain.advise;

import static io.flinksustain.advise.Windows.END;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.capacity.Jobs;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.classify.Diagnosed;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.learn.CatchUp;
import io.flinksustain.classify.learn.Learnt;
import io.flinksustain.classify.learn.Pace;
import io.flinksustain.classify.learn.Scale;
import io.flinksustain.classify.learn.StateCourse;
import io.flinksustain.classify.rule.Advice;
import io.flinksustain.classify.rule.EstimateKind;
import io.flinksustain.window.JobWindow;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdviserTest {
  private static final long DAY = 86_400_000;
  private static final AdviseSettings SETTINGS =
      new AdviseSettings(7 * DAY, DAY, Windows.MIN_COMPLETENESS);
  private static final Subject MAP = new Subject("vertex", "v", "map", -1);
  private static final JobWindow BUSY = Windows.busy(4, 128, 0.95);
  private static final JobWindow IDLE = Windows.busy(4, 128, 0.05);

  private final Adviser adviser = new Adviser(SETTINGS);

  @Test
  void recommendsTheKnobOfTheRuleWithTheValueOfItsEstimator() {
    Recommendation r = advise(cpuBound(END), null).orElseThrow();

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
  void goesOnTheValuesThatTheDiagnosisGoesOn() {
    JobWindow half = Windows.halfHeard(4, 128, 0.95);
    Diagnosed finding = found("cpu-bound-operator", END, 0, half, raise());
    Adviser content = new Adviser(new AdviseSettings(7 * DAY, DAY, 0.5));

    assertThat(content.advise(finding, null, JobHistory.EMPTY))
        .hasValueSatisfying(r -> assertThat(r.proposed()).isEqualTo("5"));
    assertThat(advise(finding, null)).isEmpty();
  }

  @Test
  void staysSilentAboutAHealthyJob() {
    assertThat(advise(healthy(END), null)).isEmpty();
  }

  @Test
  void staysSilentWhileAJobIsMerelyWatchedForTooShortATime() {
    Advice look = new Advice("metrics", EstimateKind.NONE, "t", "e", "a");
    String unsure = Diagnosis.INSUFFICIENT_EVIDENCE;
    Diagnosis young = Windows.diagnosis(unsure, MAP, Severity.INFO, 0, END);

    assertThat(advise(new Diagnosed(young, BUSY, look, Learnt.NOTHING), null)).isEmpty();
    assertThat(advise(found(unsure, END, 0, BUSY, look), null)).isPresent();
  }

  @Test
  void staysSilentWhileTheSameRecommendationStands() {
    Recommendation open = advise(cpuBound(END), null).orElseThrow();

    assertThat(advise(cpuBound(END + DAY / 2 - 1), open)).isEmpty();
  }

  @Test
  void renewsARecommendationAtHalfOfItsLife() {
    Recommendation open = advise(cpuBound(END), null).orElseThrow();

    assertThat(advise(cpuBound(END + DAY / 2), open))
        .hasValueSatisfying(r -> assertThat(r.expires()).isEqualTo(END + DAY / 2 + DAY));
  }

  @Test
  void replacesARecommendationWhoseValueIsAnother() {
    Recommendation open = advise(cpuBound(END), null).orElseThrow();
    Diagnosed grown = found("cpu-bound-operator", END + 1, 0, Windows.busy(8, 128, 0.95), raise());

    assertThat(advise(grown, open))
        .hasValueSatisfying(r -> assertThat(r.proposed()).isEqualTo("10"));
  }

  @Test
  void withdrawsARecommendationWhoseDiagnosisIsGone() {
    Recommendation open = advise(cpuBound(END), null).orElseThrow();

    Recommendation gone = advise(healthy(END + 1), open).orElseThrow();

    assertThat(gone.open()).isFalse();
    assertThat(gone.cause()).isEqualTo("cpu-bound-operator");
    assertThat(gone.expires()).isEqualTo(END + 1);
  }

  @Test
  void takesNothingAwayBeforeTheWasteWasSeenForLong() {
    assertThat(advise(wasting(7 * DAY - 1), null)).isEmpty();
    assertThat(advise(wasting(7 * DAY), null))
        .hasValueSatisfying(r -> assertThat(r.proposed()).isEqualTo("3"));
  }

  @Test
  void leavesAKnobOutOfItsSightToAPerson() {
    Advice forAPerson = new Advice("sink.batch-size", EstimateKind.NONE, "t", "e", "a");

    assertThat(advise(found("slow-sink", END, 0, BUSY, forAPerson), null))
        .hasValueSatisfying(r -> assertThat(r.proposed()).isEmpty())
        .hasValueSatisfying(r -> assertThat(r.knob()).isEqualTo("sink.batch-size"));
  }

  @Test
  void staysSilentWhereTheKnobIsAtItsEnd() {
    JobWindow atItsEnd = Windows.busy(4, 4, 0.95);

    assertThat(advise(found("cpu-bound-operator", END, 0, atItsEnd, raise()), null)).isEmpty();
  }

  @Test
  void makesARecommendationAnewWhenWhatItRestsOnHasChanged() {
    Recommendation open = advise(raising(1_000), null).orElseThrow();

    assertThat(open.conditions()).isEqualTo(Conditions.of(row(0.95, 1_000).scene(), "v"));
    assertThat(advise(raising(1_150), open)).as("about the same load").isEmpty();
    assertThat(advise(raising(1_300), open))
        .hasValueSatisfying(r -> assertThat(r.sameAs(open)).isTrue());
  }

  @Test
  void goesByThePeaksOfDaysThatItHasLearnt() {
    JobHistory history = JobHistory.EMPTY;
    for (int minute = 0; minute < 1_500; minute++) {
      Jobs job = minute % 10 == 0 ? row(0.7, 7_000) : row(0.1, 1_000);
      JobWindow window = job.at(minute * Jobs.MINUTE).window();
      history = adviser.learn(Diagnosed.silent(window, Learnt.NOTHING), history);
    }
    Diagnosed wasting = wasting(row(0.1, 1_000), Learnt.NOTHING);

    assertThat(adviser.advise(wasting, null, history)).isEmpty();
    assertThat(adviser.advise(wasting, null, JobHistory.EMPTY)).isPresent();
  }

  @Test
  void believesASourceNoMoreThanItHasShownWhileItCaughtUp() {
    Jobs quiet = row(0.1, 1_000);

    assertThat(advise(wasting(quiet, Learnt.NOTHING), null)).isPresent();
    assertThat(advise(wasting(quiet, shown(1_500)), null)).isEmpty();
  }

  @Test
  void remembersOfASourceWhatItHasShown() {
    Diagnosed window = Diagnosed.silent(row(0.1, 1_000).window(), shown(1_500));

    JobHistory history = adviser.learn(window, JobHistory.EMPTY);

    assertThat(history.scalability("s").throughput(4).target()).isEqualTo(1_500);
  }

  /** A source and a vertex behind it, of 4 subtasks each and equally busy. */
  private static Jobs row(double busy, double rate) {
    return new Jobs()
        .vertex("s", 4)
        .vertex("v", 4)
        .edge("s", "v")
        .load("s", rate, rate, busy)
        .load("v", rate, 0, busy)
        .cores(8 * busy);
  }

  private static Diagnosed raising(double rate) {
    return found("cpu-bound-operator", END, 0, row(0.95, rate).window(), raise());
  }

  private static Diagnosed wasting(Jobs job, Learnt learnt) {
    Diagnosed found = wasting(7 * DAY);
    return new Diagnosed(found.diagnosis(), job.window(), found.advice(), learnt);
  }

  /** That the source could take in so much. */
  private static Learnt shown(double rate) {
    return new Learnt(
        Map.of("s", new CatchUp(4, 0, 0, rate)),
        StateCourse.EMPTY,
        Pace.UNKNOWN,
        Scale.UNKNOWN,
        false);
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
        Windows.diagnosis(cause, MAP, Severity.WARNING, since, at), window, advice, Learnt.NOTHING);
  }

  private Optional<Recommendation> advise(Diagnosed finding, Recommendation open) {
    return adviser.advise(finding, open, JobHistory.EMPTY);
  }
}
