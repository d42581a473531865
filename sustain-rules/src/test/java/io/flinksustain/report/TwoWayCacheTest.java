package io.flinksustain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwoWayCacheTest {
  private static final int SPREAD = 0x9E3779B9;

  @Test
  void findsSomeOfASetThatIsTwiceAsLargeAsTheTableThoughItComesInTurn() {
    TwoWayCache<Integer> places = new TwoWayCache<>(1024, 100, entry -> 1);
    IntStream.range(0, 10).forEach(i -> round(places, 200));

    // On average 40, as much as h = exp(-2 (1 - h)) says.
    assertThat(IntStream.range(0, 50).mapToLong(i -> round(places, 200)).sum())
        .isBetween(50 * 20L, 50 * 60L);
  }

  @Test
  void findsAllOfASetThatHasRoom() {
    TwoWayCache<Integer> places = new TwoWayCache<>(1 << 16, 100, entry -> 1);
    round(places, 100);

    assertThat(round(places, 100)).isEqualTo(100);
  }

  @Test
  void keepsTheOldWhereANewcomerIsTooHeavyForTheWholeTable() {
    TwoWayCache<Integer> places = new TwoWayCache<>(16, 100, entry -> entry);
    places.keep(1, 100, null);
    places.keep(2, 101, null);

    assertThat(places.first(1)).isEqualTo(100);
    assertThat(places.first(2)).isNull();
  }

  /** Looks each entry up and keeps it where it is not found; how many were found. */
  private static long round(TwoWayCache<Integer> places, int entries) {
    return IntStream.range(0, entries).filter(entry -> isFound(places, entry)).count();
  }

  private static boolean isFound(TwoWayCache<Integer> places, Integer entry) {
    int hash = entry * SPREAD;
    if (entry.equals(places.first(hash)) || entry.equals(places.second(hash))) {
      return true;
    }
    places.keep(hash, entry, null);
    return false;
  }
}
