package io.flinksustain.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private static final int CPU = Track.CPU.ordinal();
  private static final int HEAP = Track.HEAP.ordinal();

  private final Moments moments = new Moments();

  @Test
  void keepsWindowsAsTheyAreWhileThereIsRoom() {
    add(0, Moments.MOST);

    assertThat(moments.all()).hasSize(Moments.MOST);
    assertThat(cpu(1)).isEqualTo(1);
  }

  @Test
  void putsNeighboursTogetherAsAChartWould() {
    add(0, Moments.MOST + 1);

    Moment second = moments.all().get(1);
    assertThat(moments.all()).hasSize(Moments.MOST / 2 + 1);
    assertThat(new long[] {second.start(), second.end()}).containsExactly(20, 40);
    assertThat(cpu(1)).isEqualTo(2.5);
    assertThat(second.tracks()[HEAP]).isEqualTo(3);
    assertThat(second.vertex("v").busy()).isEqualTo(2.5);
    assertThat(second.vertex("other").busy()).isNaN();
  }

  @Test
  void aGapStaysAGapAndNothingBecomesWiderThanTheTimeAsks() {
    add(0, 2);
    add(10, Moments.MOST + 10);

    assertThat(moments.all().subList(0, 2))
        .extracting(Moment::start, Moment::end)
        .containsExactly(tuple(0L, 20L), tuple(100L, 120L));
  }

  @Test
  void keepsTheBoundHoweverLongItTakes() {
    for (int n = 0; n < 100_000; n++) {
      add(n, n + 1);
      assertThat(moments.all().size()).isLessThanOrEqualTo(Moments.MOST);
    }

    Grid grid = Grid.of(moments.all(), 240).ofWindows(10);
    assertThat(grid.count()).isBetween(100, 240);
    assertThat(grid.windows() * 10L).isEqualTo(grid.step());
    assertThat(grid.values(moments.all(), Merge.MEAN, m -> m.tracks()[CPU])).isSorted();
  }

  private double cpu(int n) {
    return moments.all().get(n).tracks()[CPU];
  }

  /** Windows of 10 ms with their numbers as values. */
  private void add(int from, int to) {
    IntStream.range(from, to).forEach(n -> moments.add(moment(n)));
  }

  private static Moment moment(int n) {
    double[] tracks = new double[Track.values().length];
    Arrays.fill(tracks, n);
    return new Moment(n * 10L, n * 10L + 10, tracks, Map.of("v", new Shares(n, 0, 0)));
  }
}
