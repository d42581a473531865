package io.flinksustain.classify.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.learn.Learner.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatchUpTest {
  private final Learner learner = new Learner(80_000);
  private Learnt learnt = Learnt.NOTHING;
  private long end;

  @Test
  void remembersTheRateThatWasKeptUpForThreeWindows() {
    backlog(900, 1000, 800);
    assertThat(capacity()).isEqualTo(800);

    backlog(1000, 1100);
    assertThat(capacity()).isEqualTo(800);

    backlog(1200);
    assertThat(capacity()).isEqualTo(1000);
  }

  @Test
  void takesTwoWindowsForNoProof() {
    backlog(900, 1000);
    rest(100);
    backlog(900, 1000);

    assertThat(capacity()).isZero();
  }

  @Test
  void keepsTheBestThroughWindowsWithoutBacklog() {
    backlog(900, 900, 900);
    rest(100);
    rest(5000);

    assertThat(capacity()).isEqualTo(900);
  }

  @Test
  void forgetsWhatAnotherParallelismCould() {
    backlog(900, 900, 900);
    window(new Source("s", 8, 100, 0, 0));

    assertThat(learnt.sources()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {100, 0, -10})
  void takesALagThatGrowsOrStandsStillForNoCatchUp(double growth) {
    for (int i = 0; i < 5; i++) {
      window(new Source("s", 4, 900, 100_000, growth));
    }

    assertThat(learnt.sources()).isEmpty();
  }

  @Test
  void learnsNothingFromWhatIsNotMeasured() {
    backlog(900, Double.NaN, 900, 900);

    assertThat(capacity()).isZero();
  }

  @Test
  void saysByHowMuchTheJobGrew() {
    learnt = learner.afterPause(learnt, 6);
    assertThat(learnt.subtasksChange()).isNaN();
    learnt = learner.afterPause(learnt, 10);
    assertThat(learnt.subtasksChange()).isEqualTo(4);
    learnt = learner.afterPause(learnt, 0);
    assertThat(learnt.subtasks()).isEqualTo(10);
    learnt = learner.afterPause(learnt, 10);
    assertThat(learnt.subtasksChange()).isZero();
  }

  private void backlog(double... rates) {
    for (double rate : rates) {
      window(new Source("s", 4, rate, 100_000, -100));
    }
  }

  private void rest(double rate) {
    window(new Source("s", 4, rate, 0, 0));
  }

  private void window(Source source) {
    end += 10_000;
    learnt = learner.afterWork(learnt, work(source));
  }

  private Learner.Work work(Source source) {
    return new Learner.Work(end, 4, Double.NaN, List.of(source), List.of(), Double.NaN);
  }

  private double capacity() {
    Map<String, CatchUp> known = learnt.sources();
    return known.containsKey("s") ? known.get("s").capacity() : 0;
  }
}
