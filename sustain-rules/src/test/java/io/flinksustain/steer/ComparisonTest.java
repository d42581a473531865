package io.flinksustain.steer;

import static io.flinksustain.steer.Verdict.FAIL;
import static io.flinksustain.steer.Verdict.INCONCLUSIVE;
import static io.flinksustain.steer.Verdict.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Evidence;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {
  private static final boolean TAKES_AWAY = true;
  private static final boolean GIVES = false;

  @Test
  void withoutACompleteWindowNothingCanBeSaid() {
    Finding finding = Comparison.judge(known(Map.of()), seen(0, Map.of(), 0), 1, TAKES_AWAY);

    assertThat(finding.verdict()).isEqualTo(INCONCLUSIVE);
    assertThat(finding.reason()).contains("No complete window");
  }

  @ParameterizedTest
  @CsvSource({"790,INCONCLUSIVE", "810,PASS", "1190,PASS", "1210,INCONCLUSIVE"})
  void onlyTheSameLoadCanBeCompared(double load, Verdict verdict) {
    Finding finding = judge(Map.of(), Map.of(Figure.LOAD, load), TAKES_AWAY);

    assertThat(finding.verdict()).isEqualTo(verdict);
  }

  @Test
  void whatIsWorseAtALesserLoadIsWorse() {
    Map<Figure, Double> heldUp = Map.of(Figure.LOAD, 500.0, Figure.BACKPRESSURED, 0.9);

    Finding finding = judge(Map.of(Figure.BACKPRESSURED, 0.0), heldUp, TAKES_AWAY);

    assertThat(finding.verdict()).isEqualTo(FAIL);
    assertThat(finding.reason()).isEqualTo("Worse than before at a greater load: backpressured.");
    assertThat(finding.numbers())
        .contains(
            new Evidence("before.load", 1000, "records/s"),
            new Evidence("after.load", 500, "records/s"));
  }

  @Test
  void theNextGreaterLoadIsTheOneToCompareWith() {
    Map<Figure, Double> busy = Map.of(Figure.LOAD, 3000.0, Figure.BACKPRESSURED, 0.05);
    Baseline before = known(Map.of()).with(Lab.vitals("fraud", 2 * Lab.MINUTE, new Figures(busy)));
    Map<Figure, Double> heldUp = Map.of(Figure.LOAD, 1800.0, Figure.BACKPRESSURED, 0.9);

    Finding finding = Comparison.judge(before, seen(1, heldUp, 0), 1, TAKES_AWAY);

    assertThat(finding.verdict()).isEqualTo(FAIL);
    assertThat(finding.numbers()).contains(new Evidence("before.load", 3000, "records/s"));
  }

  @ParameterizedTest
  @CsvSource({"500,0.05", "1500,0.9"})
  void aLesserLoadWithoutHarmAndAGreaterOneDecideNothing(double load, double backpressured) {
    Map<Figure, Double> after = Map.of(Figure.LOAD, load, Figure.BACKPRESSURED, backpressured);

    Finding finding = judge(Map.of(Figure.BACKPRESSURED, 0.0), after, TAKES_AWAY);

    assertThat(finding.verdict()).isEqualTo(INCONCLUSIVE);
  }

  @Test
  void aLoadThatIsHardlyKnownCannotBeCompared() {
    Finding finding = Comparison.judge(known(Map.of()), seen(1, Map.of(), 0), 2, TAKES_AWAY);

    assertThat(finding.verdict()).isEqualTo(INCONCLUSIVE);
    assertThat(finding.reason()).contains("1000 records/s");
  }

  @Test
  void aFigureThatIsNoLongerMeasuredMakesItInconclusive() {
    Finding finding = judge(Map.of(Figure.GC, 0.01), Map.of(), TAKES_AWAY);

    assertThat(finding.verdict()).isEqualTo(INCONCLUSIVE);
    assertThat(finding.reason()).isEqualTo("gc is no longer measured.");
  }

  @Test
  void aFigureThatWasNeverMeasuredIsNotMissed() {
    assertThat(judge(Map.of(), Map.of(Figure.GC, 0.9), TAKES_AWAY).verdict()).isEqualTo(PASS);
  }

  @Test
  void aRestartFails() {
    Finding finding = Comparison.judge(known(Map.of()), seen(1, Map.of(), 1), 1, TAKES_AWAY);

    assertThat(finding.verdict()).isEqualTo(FAIL);
  }

  @ParameterizedTest
  @CsvSource({
    "SHORTFALL,0,0.04,0.06",
    "LAG,2,9,11",
    "LAG,100,124,126",
    "BACKPRESSURED,0.02,0.1,0.13",
    "BACKPRESSURED,0.5,0.59,0.61",
    "BUSY,0.6,0.9,0.91",
    "CHECKPOINT_DURATION,10,15.9,16.1",
    "CHECKPOINT_SHARE,0.3,0.67,0.68",
    "GC,0.02,0.1,0.11",
    "CPU,0.5,0.85,0.86"
  })
  void whatTakesAwayMayMakeNothingWorse(Figure figure, double before, double fine, double worse) {
    Map<Figure, Double> was = Map.of(figure, before);

    assertThat(judge(was, Map.of(figure, fine), TAKES_AWAY).verdict()).isEqualTo(PASS);
    Finding finding = judge(was, Map.of(figure, worse), TAKES_AWAY);
    assertThat(finding.verdict()).isEqualTo(FAIL);
    assertThat(finding.reason()).contains(Figures.name(figure));
  }

  @ParameterizedTest
  @CsvSource({
    "SHORTFALL,0.2,0.18,0.1",
    "LAG,100,91,80",
    "BACKPRESSURED,0.5,0.46,0.4",
    "BUSY,0.95,0.9,0.8",
    "CHECKPOINT_DURATION,10,9.5,8",
    "CHECKPOINT_SHARE,1,0.95,0.8",
    "GC,0.2,0.19,0.1",
    "CPU,0.95,0.92,0.7"
  })
  void whatGivesMoreMustBetterWhatWasBad(Figure figure, double before, double vain, double better) {
    Map<Figure, Double> was = Map.of(figure, before);

    assertThat(judge(was, Map.of(figure, better), GIVES).verdict()).isEqualTo(PASS);
    Finding finding = judge(was, Map.of(figure, vain), GIVES);
    assertThat(finding.verdict()).isEqualTo(FAIL);
    assertThat(finding.reason()).startsWith("No better than before: ");
    assertThat(judge(was, Map.of(figure, vain), TAKES_AWAY).verdict()).isEqualTo(PASS);
  }

  @ParameterizedTest
  @EnumSource(Figure.class)
  void whereNothingWasBadNothingHasToBeBetter(Figure figure) {
    Map<Figure, Double> fine = Map.of(figure, figure == Figure.LOAD ? 1000 : 0.01);

    assertThat(judge(fine, fine, GIVES).verdict()).isEqualTo(PASS);
  }

  @Test
  void theNumbersAreThoseOfBeforeAndAfter() {
    assertThat(judge(Map.of(Figure.GC, 0.01), Map.of(Figure.GC, 0.02), TAKES_AWAY).numbers())
        .containsExactly(
            new Evidence("before.load", 1000, "records/s"),
            new Evidence("before.gc", 0.01, "ratio"),
            new Evidence("after.load", 1000, "records/s"),
            new Evidence("after.gc", 0.02, "ratio"));
  }

  @Test
  void aRowIsBrokenByTheOppositeOnly() {
    Score score = Score.NONE.with(PASS).with(INCONCLUSIVE).with(PASS);

    assertThat(score).isEqualTo(new Score(2, 2, 0, 1));
    assertThat(score.with(FAIL)).isEqualTo(new Score(-1, 2, 1, 1));
    assertThat(score.with(FAIL).with(INCONCLUSIVE).with(FAIL)).isEqualTo(new Score(-2, 2, 2, 2));
    assertThat(score.with(FAIL).with(FAIL).with(PASS)).isEqualTo(new Score(1, 3, 2, 1));
  }

  @Test
  void limitsHoldOnlyForWhatIsWorseThanBefore() {
    Breach breach = new Breach(Lab.LIMITS);
    Figures bad = Lab.figures(1000, 0.7, 0.9);

    assertThat(breach.of(Lab.figures(1000, 0.1, 0.9), bad))
        .contains("backpressured is 70 %, above the limit of 50 %; it was 10 %.");
    assertThat(breach.of(Lab.figures(1000, 0.8, 0.9), bad)).isEmpty();
    assertThat(breach.of(Lab.figures(1000, 0.1, 0.9), Lab.figures(1000, 0.4, 0.9))).isEmpty();
    assertThat(breach.of(Figures.NONE, new Figures(Map.of(Figure.LAG, 301.0))))
        .contains("lag is 301 s, above the limit of 300 s; it was 0 s.");
  }

  @Test
  void limitsOfCountsTolerateSome() {
    Breach breach = new Breach(Lab.LIMITS);

    assertThat(breach.of(new Harm(0, 2, 0, 0, 2))).isEmpty();
    assertThat(breach.of(new Harm(0, 3, 0, 0, 0)))
        .contains("3 restarts since the change, where 2 are tolerated.");
    assertThat(breach.of(new Harm(0, 0, 1, 0, 0))).isPresent();
    assertThat(breach.of(new Harm(0, 0, 0, 0, 3))).isPresent();
  }

  private static Finding judge(
      Map<Figure, Double> before, Map<Figure, Double> after, boolean takesAway) {
    return Comparison.judge(known(before), seen(1, after, 0), 1, takesAway);
  }

  private static Baseline known(Map<Figure, Double> figures) {
    return Baseline.UNKNOWN.with(Lab.vitals("fraud", Lab.MINUTE, atLoad(figures)));
  }

  private static Observation seen(int windows, Map<Figure, Double> figures, int restarts) {
    return new Observation(0, atLoad(figures), windows, restarts);
  }

  /** 1000 records a second, unless another load is given. */
  private static Figures atLoad(Map<Figure, Double> figures) {
    Map<Figure, Double> all = new EnumMap<>(Map.of(Figure.LOAD, 1000.0));
    all.putAll(figures);
    return new Figures(Map.copyOf(all));
  }
}
