package io.flinksustain.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridTest {
  @Test
  void hasAPointForEachWindowWhereThereIsRoom() {
    Grid grid = Grid.of(moments(0, 1, 2), 240);

    assertThat(grid).isEqualTo(new Grid(0, 10, 3, 1));
    assertThat(values(grid, Merge.MEAN, 0, 1, 2)).containsExactly(0, 1, 2);
  }

  @Test
  void putsWindowsTogetherWhereThereIsNot() {
    Grid grid = Grid.of(moments(0, 1, 2, 3, 4), 2);

    assertThat(grid).isEqualTo(new Grid(0, 30, 2, 3));
    assertThat(values(grid, Merge.MEAN, 0, 1, 2, 3, 4)).containsExactly(1, 3.5);
    assertThat(values(grid, Merge.MOST, 0, 1, 2, 3, 4)).containsExactly(2, 4);
  }

  @Test
  void aWindowThatIsMissingIsAGap() {
    Grid grid = Grid.of(moments(0, 2), 240);

    assertThat(values(grid, Merge.MEAN, 0, 2)).containsExactly(0, Double.NaN, 2);
  }

  @Test
  void keepsTheBoundWhateverTheNumberOfWindows() {
    List<Moment> day = moments(IntStream.range(0, 8_641).toArray());

    Grid grid = Grid.of(day, 240);

    assertThat(grid.count()).isLessThanOrEqualTo(240);
    assertThat(grid.start() + grid.count() * grid.step()).isGreaterThanOrEqualTo(86_410);
  }

  @Test
  void nothingSeenHasNoPoints() {
    assertThat(Grid.of(List.of(), 240).count()).isZero();
  }

  private static double[] values(Grid grid, Merge merge, int... numbers) {
    return grid.values(moments(numbers), merge, moment -> moment.tracks()[0]);
  }

  /** Windows of 10 ms with their numbers as values. */
  private static List<Moment> moments(int... numbers) {
    return IntStream.of(numbers)
        .mapToObj(n -> new Moment(n * 10L, n * 10L + 10, new double[] {n}, Map.of()))
        .toList();
  }
}
