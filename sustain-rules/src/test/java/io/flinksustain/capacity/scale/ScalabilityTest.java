package io.flinksustain.capacity.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.capacity.Estimate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The ends of the table for Nexmark q1 in ContTune, and points of known laws. */
class ScalabilityTest {
  private static final ScalePoint ALONE = new ScalePoint(1, 529_573, 0);
  private static final ScalePoint ALL = new ScalePoint(26, 7_476_392, 0);

  @Test
  void isNotAStraightLine() {
    double linear = 26 * ALONE.throughput();

    assertThat(linear / ALL.throughput() - 1).isCloseTo(0.84, within(0.005));
    assertThat(new Law(529_573, 0.025, 0).throughput(26)).isCloseTo(8_473_168, within(1.0));
    assertThat(new Law(529_573, 0.0337, 0).throughput(26))
        .isCloseTo(ALL.throughput(), Percentage.withPercentage(0.1));
  }

  @Test
  void hasAMostWhereSubtasksTalkToEachOther() {
    Law law = new Law(100, 0, 0.01);

    assertThat(law.throughput(10)).isCloseTo(526, within(0.5));
    assertThat(law.throughput(20)).isCloseTo(417, within(0.5));
  }

  @Test
  void boundsWhatItAssumesFromOnePoint() {
    Estimate far = Scalability.of(List.of(ALONE)).throughput(26);
    Estimate near = Scalability.of(List.of(ALONE)).throughput(2);

    assertThat(far.target()).isCloseTo(7_442_648, within(1.0));
    assertThat(far.lower()).isCloseTo(3_878_563, within(1.0));
    assertThat(far.upper()).isCloseTo(13_768_898, within(1.0));
    assertThat(near.target()).isCloseTo(1_024_319, within(1.0));
    assertThat(near.lower()).isCloseTo(961_113, within(1.0));
    assertThat(near.confidence()).isEqualTo(0.5).isGreaterThan(far.confidence());
    assertThat(near.missing()).isNotEmpty();
  }

  @Test
  void goesThroughTwoPointsAndStillDoubtsTheThird() {
    Scalability both = Scalability.of(List.of(ALONE, ALL));

    assertThat(both.throughput(1).target()).isCloseTo(529_573, within(1.0));
    assertThat(both.throughput(26).target()).isCloseTo(7_476_392, within(1.0));
    assertThat(both.throughput(13).lower()).isLessThan(both.throughput(13).target());
    assertThat(both.throughput(13).confidence()).isLessThan(1);
    assertThat(both.throughput(104).missing()).isNotEmpty();
  }

  @Test
  void takesTwoPointsThatGrowFasterThanInProportionForALine() {
    Scalability both =
        Scalability.of(List.of(new ScalePoint(1, 100, 0), new ScalePoint(4, 500, 0)));

    assertThat(both.throughput(8).target()).isCloseTo(1000, within(1e-6));
  }

  @Test
  void findsTheLawBehindManyPoints() {
    Law truth = new Law(500, 0.05, 0.001);

    Law found = LawFit.best(points(truth, 0, 1, 2, 4, 8, 16, 32)).law();

    assertThat(found.lambda()).isCloseTo(500, within(0.01));
    assertThat(found.sigma()).isCloseTo(0.05, within(1e-6));
    assertThat(found.kappa()).isCloseTo(0.001, within(1e-8));
  }

  @Test
  void findsNoTermBelowNothing() {
    // What grows faster than in proportion would want a contention below 0.
    List<ScalePoint> points =
        IntStream.of(1, 2, 4, 8)
            .mapToObj(p -> new ScalePoint(p, 100 * Math.pow(p, 1.05), 0))
            .toList();

    Law found = LawFit.best(points).law();

    assertThat(found.sigma()).isZero();
    assertThat(found.kappa()).isZero();
  }

  @Test
  void boundsAFurtherPointByHowWellTheOthersFit() {
    Law truth = new Law(500, 0.05, 0);
    Estimate few = Scalability.of(points(truth, 0.02, 2, 4, 8)).throughput(6);
    Estimate many =
        Scalability.of(points(truth, 0.02, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12)).throughput(6);

    assertThat(few.lower()).isLessThan(many.lower());
    assertThat(many.lower()).isLessThan(truth.throughput(6));
    assertThat(many.upper()).isGreaterThan(truth.throughput(6));
    assertThat(many.target()).isCloseTo(truth.throughput(6), Percentage.withPercentage(4));
    assertThat(many.confidence()).isGreaterThan(few.confidence());
    assertThat(many.missing()).isEmpty();
  }

  @Test
  void isLessSureFartherAway() {
    Scalability law = Scalability.of(points(new Law(500, 0.05, 0), 0.02, 2, 3, 4, 6));

    assertThat(law.throughput(64).confidence()).isLessThan(law.throughput(4).confidence());
  }

  @Test
  void scalesWhatIsKnownNowWithItsBounds() {
    Estimate now = Estimate.of(900, 1000, 1100, 0.8);
    Scalability can = Scalability.of(now, 4);

    assertThat(can.throughput(4).target()).isCloseTo(1000, within(1e-6));
    assertThat(can.throughput(4).lower()).isCloseTo(900, within(1e-6));
    assertThat(can.throughput(8).target()).isLessThan(2000).isGreaterThan(1500);
    assertThat(can.throughput(8).confidence()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void takesTheShapeOfWhatWasLearntAndTheHeightOfNow() {
    Scalability learnt =
        Scalability.of(List.of(new ScalePoint(4, 1_000, 0), new ScalePoint(8, 1_800, 0)));
    Scalability can = Scalability.of(Estimate.exactly(500), 4, learnt);

    assertThat(can.throughput(4).target()).isCloseTo(500, within(1e-6));
    assertThat(can.throughput(8).target()).isCloseTo(900, within(1e-6));
  }

  @Test
  void knowsNothingWithoutAPoint() {
    assertThat(Scalability.of(List.of()).throughput(4).isKnown()).isFalse();
    assertThat(Scalability.of(Estimate.unknown("x"), 4).throughput(4).missing())
        .containsExactly("x");
  }

  @Test
  void rememberedPointsMoveTowardsWhatIsSeenNow() {
    assertThat(new ScalePoint(4, 1000, 0).again(1100, 7)).isEqualTo(new ScalePoint(4, 1010, 7));
  }

  /** Every second point is above the law by an error, the others below. */
  private static List<ScalePoint> points(Law law, double error, int... parallelisms) {
    return IntStream.range(0, parallelisms.length)
        .mapToObj(
            i ->
                new ScalePoint(
                    parallelisms[i],
                    law.throughput(parallelisms[i]) * (1 + (i % 2 == 0 ? error : -error)),
                    0))
        .toList();
  }
}
