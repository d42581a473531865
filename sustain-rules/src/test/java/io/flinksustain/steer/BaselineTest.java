package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselineTest {
  @Test
  void knowsAJobAtALoadOnceEnoughWindowsTell() {
    Baseline two = Baseline.UNKNOWN.with(at(1, 1000, 0.5)).with(at(2, 1000, 0.7));

    assertThat(two.at(1000, 3)).isEmpty();
    assertThat(two.with(at(3, 1000, 0.9)).at(1000, 3))
        .hasValueSatisfying(f -> assertThat(f.get(Figure.BUSY)).isCloseTo(0.7, within(1e-9)));
  }

  @Test
  void comparesWithin20PercentOfTheLoadOnly() {
    Baseline known = Baseline.UNKNOWN.with(at(1, 1000, 0.5));

    assertThat(known.at(1200, 1)).isPresent();
    assertThat(known.at(800, 1)).isPresent();
    assertThat(known.at(1201, 1)).isEmpty();
    assertThat(known.at(799, 1)).isEmpty();
    assertThat(known.at(Double.NaN, 1)).isEmpty();
  }

  @Test
  void theLeastOfTheGreaterLoadsThatAreKnownWellIsTheOneAbove() {
    Baseline known =
        Baseline.UNKNOWN
            .with(at(1, 1000, 0.5))
            .with(at(2, 2000, 0.6))
            .with(at(3, 2000, 0.6))
            .with(at(4, 3000, 0.7))
            .with(at(5, 3000, 0.7));

    assertThat(known.above(500, 2)).map(Figures::load).hasValue(2000.0);
    assertThat(known.above(500, 1)).map(Figures::load).hasValue(1000.0);
    assertThat(known.above(3000, 1)).isEmpty();
    assertThat(known.above(Double.NaN, 1)).isEmpty();
  }

  @Test
  void keepsLoadsApartAndTakesTheNearest() {
    Baseline known = Baseline.UNKNOWN.with(at(1, 1000, 0.5)).with(at(2, 1150, 0.6));

    assertThat(known.bands()).hasSize(2);
    assertThat(known.at(1090, 1)).hasValueSatisfying(f -> assertThat(f.load()).isEqualTo(1150));
  }

  @Test
  void anOddWindowNearerToTheLoadDoesNotHideWhatIsKnown() {
    Baseline known =
        Baseline.UNKNOWN.with(at(1, 1000, 0.5)).with(at(2, 1000, 0.5)).with(at(3, 880, 0.9));

    assertThat(known.bands()).hasSize(2);
    assertThat(known.at(900, 2)).hasValueSatisfying(f -> assertThat(f.load()).isEqualTo(1000));
    assertThat(known.at(900, 3)).isEmpty();
  }

  @Test
  void comparesAnIdleJobWithItselfAtRest() {
    Baseline known = Baseline.UNKNOWN.with(at(1, 0, 0));

    assertThat(known.at(0, 1)).isPresent();
    assertThat(known.at(1, 1)).isEmpty();
  }

  @Test
  void learnsNothingFromWhatIsIncompleteOrNotCalm() {
    Baseline known =
        Baseline.UNKNOWN
            .with(Lab.incomplete("fraud", Lab.MINUTE))
            .with(Lab.restarting("fraud", 2 * Lab.MINUTE, 1, 0, 0));

    assertThat(known.bands()).isEmpty();
    assertThat(known.last().end()).isEqualTo(2 * Lab.MINUTE);
  }

  @Test
  void changesNothingForAWindowThatCameBefore() {
    Baseline known = Baseline.UNKNOWN.with(at(1, 1000, 0.5)).with(at(2, 1000, 0.5));

    assertThat(known.with(at(1, 5000, 1))).isEqualTo(known);
    assertThat(known.with(at(2, 5000, 1))).isEqualTo(known);
  }

  @Test
  void beginsAnewWhenTheJobHasAnotherSize() {
    Vitals v = at(2, 1000, 0.9);
    Vitals larger =
        new Vitals(
            v.job(),
            v.start(),
            v.end(),
            true,
            true,
            v.figures(),
            0,
            0,
            0,
            8,
            Autoscaled.NO,
            "",
            List.of());
    Baseline known = Baseline.UNKNOWN.with(at(1, 1000, 0.5)).with(larger);

    assertThat(known.at(1000, 1))
        .hasValueSatisfying(f -> assertThat(f.get(Figure.BUSY)).isEqualTo(0.9));
    assertThat(known.since()).isEqualTo(larger.start());
  }

  @Test
  void whatWasLongAgoFades() {
    Baseline known = Baseline.UNKNOWN;
    for (int minute = 1; minute <= 300; minute++) {
      known = known.with(at(minute, 1000, 0.2));
    }
    for (int minute = 301; minute <= 600; minute++) {
      known = known.with(at(minute, 1000, 0.8));
    }

    assertThat(known.at(1000, 1).orElseThrow().get(Figure.BUSY)).isCloseTo(0.8, within(0.01));
  }

  @Test
  void staysSmallHoweverManyLoadsThereAre() {
    Baseline known = Baseline.UNKNOWN;
    double load = 1;
    for (int minute = 1; minute <= 100; minute++, load *= 1.5) {
      known = known.with(at(minute, load, 0.5));
    }

    assertThat(known.bands()).hasSize(Baseline.BANDS);
    assertThat(known.at(load / 1.5, 1)).isPresent();
    assertThat(known.at(1, 1)).isEmpty();
  }

  @Test
  void aFigureThatIsMissingInSomeWindowsIsTheMeanOfTheOthers() {
    Figures some = new Figures(Map.of(Figure.LOAD, 10.0, Figure.GC, 0.1));
    Figures none = new Figures(Map.of(Figure.LOAD, 20.0));

    assertThat(some.mean(1, none))
        .isEqualTo(new Figures(Map.of(Figure.LOAD, 15.0, Figure.GC, 0.1)));
    assertThat(none.mean(1, some))
        .isEqualTo(new Figures(Map.of(Figure.LOAD, 15.0, Figure.GC, 0.1)));
  }

  private static Vitals at(int minute, double load, double busy) {
    return Lab.vitals("fraud", minute * Lab.MINUTE, Lab.figures(load, 0, busy));
  }
}
