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
  void forgetsWhatTheJobCouldAtAnotherSize() {
    backlog(900, 900, 900);
    learnt = learner.afterPause(learnt, 1, 6);

    assertThat(learnt.sources()).isEmpty();
  }

  @Test
  void keepsWhatIsKnownThroughAPauseAtTheSameSize() {
    backlog(900, 900, 900);
    learnt = learner.afterPause(learnt, 1, 4);
    learnt = learner.afterPause(learnt, 0, 0);

    assertThat(capacity()).isEqualTo(900);
  }

  @Test
  void takesWindowsOnBothSidesOfAPauseForNoRow() {
    backlog(900, 1000);
    learnt = learner.afterPause(learnt, 1, 4);
    backlog(900);

    assertThat(capacity()).isZero();
  }

  @Test
  void catchesUpSinceTheStartForAsLongAsTheBacklogShrinks() {
    for (int minute = 0; minute < 120; minute++) {
      aged(minute, -100);
      assertThat(learnt.catchingUp()).as("minute %d", minute).isTrue();
    }
    aged(120, 10);
    aged(121, -100);

    assertThat(learnt.catchingUp()).isFalse();
  }

  @Test
  void takesABacklogThatComesLaterForTrouble() {
    aged(14, 10);
    aged(15, -100);

    assertThat(learnt.catchingUp()).isFalse();
  }

  @Test
  void catchesUpForSixHoursAtMost() {
    for (int minute = 0; minute < 360; minute++) {
      aged(minute, -100);
    }
    assertThat(learnt.catchingUp()).isTrue();

    aged(360, -100);
    assertThat(learnt.catchingUp()).isFalse();
  }

  @Test
  void forgetsThatItCaughtUpWhenTheJobStops() {
    aged(20, -100);
    learnt = learner.afterPause(learnt, 1, 4);

    assertThat(learnt.catchingUp()).isFalse();
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
    learnt = learner.afterWork(learnt, work(3_600_000, source));
  }

  private void aged(int minutes, double growth) {
    Source source = new Source("s", 4, 900, 100_000, growth);
    learnt = learner.afterWork(learnt, work(minutes * 60_000L, source));
  }

  private Learner.Work work(long age, Source source) {
    List<Load> loads = List.of(new Load("s", Double.NaN, source.rate()));
    return new Learner.Work(end, age, 1, 4, Double.NaN, List.of(source), loads, Double.NaN);
  }

  private double capacity() {
    Map<String, CatchUp> known = learnt.sources();
    return known.containsKey("s") ? known.get("s").capacity() : 0;
  }
}
