package io.flinksustain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BytesCacheTest {
  private final BytesCache<String> cache = new BytesCache<>(1024, 1000);

  @Test
  void findsWhatWasKeptForTheSameBytesWhereverTheyLie() {
    cache.keep(bytes(1, 12), 0, 12, "found");

    assertThat(cache.find(bytes(0, 14), 1, 12)).isEqualTo("found");
    assertThat(cache.find(bytes(0, 14), 0, 12)).isNull();
    assertThat(cache.find(bytes(0, 14), 1, 11)).isNull();
  }

  @Test
  void findsWhatWasKeptLastForTheSameBytes() {
    cache.keep(bytes(1, 12), 0, 12, "first");
    cache.keep(bytes(1, 12), 0, 12, "second");
    assertThat(cache.find(bytes(1, 12), 0, 12)).isEqualTo("second");
  }

  @Test
  void isNotHarmedWhenTheBytesChangeAfterwards() {
    byte[] bytes = bytes(1, 12);
    cache.keep(bytes, 0, 12, "found");
    bytes[0] = 9;

    assertThat(cache.find(bytes, 0, 12)).isNull();
    assertThat(cache.find(bytes(1, 12), 0, 12)).isEqualTo("found");
  }

  @Test
  void holdsNoMoreBytesThanItMay() {
    cache.keep(bytes(1, 600), 0, 600, "first");
    cache.keep(bytes(2, 600), 0, 600, "second");
    cache.keep(bytes(3, 1001), 0, 1001, "too large");

    assertThat(cache.find(bytes(1, 600), 0, 600)).isNull();
    assertThat(cache.find(bytes(3, 1001), 0, 1001)).isNull();
  }

  @Test
  void tellsBlocksApartThatShareTheirPlaces() {
    BytesCache<String> two = new BytesCache<>(2, 1000);
    two.keep(bytes(1, 9), 0, 9, "first");

    assertThat(two.find(bytes(2, 9), 0, 9)).isNull();
    two.keep(bytes(2, 9), 0, 9, "second");
    assertThat(two.find(bytes(1, 9), 0, 9)).isEqualTo("first");
    assertThat(two.find(bytes(2, 9), 0, 9)).isEqualTo("second");
  }

  @Test
  void givesThePlaceOfAnotherBlockToANewcomerWhereBothAreTaken() {
    BytesCache<String> two = new BytesCache<>(2, 1000);
    two.keep(bytes(1, 9), 0, 9, "first");
    two.keep(bytes(2, 9), 0, 9, "second");
    two.keep(bytes(3, 9), 0, 9, "third");

    assertThat(two.find(bytes(3, 9), 0, 9)).isEqualTo("third");
    assertThat(Stream.of(bytes(1, 9), bytes(2, 9)).map(b -> two.find(b, 0, 9)))
        .containsOnlyOnce((String) null);
  }

  @Test
  void tellsBlocksApartByEachOfTheirBytes() {
    BytesCache<Integer> large = new BytesCache<>(1 << 16, 1 << 20);
    for (int at = 0; at < 100; at++) {
      large.keep(changed(at), 0, 100, at);
    }
    for (int at = 0; at < 100; at++) {
      assertThat(large.find(changed(at), 0, 100)).isEqualTo(at);
    }
    assertThat(large.find(bytes(0, 100), 0, 100)).isNull();
  }

  private static byte[] changed(int at) {
    byte[] bytes = bytes(0, 100);
    bytes[at]++;
    return bytes;
  }

  private static byte[] bytes(int first, int length) {
    byte[] bytes = new byte[length];
    IntStream.range(0, length).forEach(i -> bytes[i] = (byte) (first + i));
    return bytes;
  }

  @Test
  void countsWhatAValueHolds() {
    cache.keep(new byte[] {1}, 0, 1, "one", 600);
    assertThat(cache.find(new byte[] {1}, 0, 1)).isEqualTo("one");

    cache.keep(new byte[] {2}, 0, 1, "two", 600);

    assertThat(cache.find(new byte[] {1}, 0, 1)).isNull();
    assertThat(cache.find(new byte[] {2}, 0, 1)).isEqualTo("two");
  }
}
