package io.flinksustain.classify.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BitsTest {
  @Test
  void remembersAsManyWindowsAsAsked() {
    long[] bits = new long[0];
    for (int i = 0; i < 100; i++) {
      bits = Bits.shifted(bits, 1, 70, i % 2 == 0);
    }
    assertThat(bits).hasSize(2);
    assertThat(Bits.count(bits, 70)).isEqualTo(35);
    assertThat(Bits.count(bits, 65)).isEqualTo(32);
    assertThat(Bits.oldest(bits, 70)).isEqualTo(69);
    assertThat(Bits.oldest(bits, 69)).isEqualTo(67);
  }

  @Test
  void forgetsEverythingAfterLongSilence() {
    long[] bits = Bits.shifted(new long[] {-1}, 1_000_000_000_000L, 64, false);
    assertThat(Bits.count(bits, 64)).isZero();
    assertThat(Bits.oldest(bits, 64)).isEqualTo(-1);
  }

  @Test
  void movesAnyHistoryByAnyTimeAsOneBitAfterTheOther() {
    Random random = new Random(42);
    for (int i = 0; i < 2000; i++) {
      long[] bits = random.longs(random.nextInt(4)).toArray();
      int by = 1 + random.nextInt(200);
      int length = 1 + random.nextInt(200);
      boolean newest = random.nextBoolean();
      long[] shifted = Bits.shifted(bits, by, length, newest);
      int count = 0;
      int oldest = -1;
      for (int bit = 0; bit < shifted.length * 64; bit++) {
        boolean expected =
            bit == 0 ? newest : bit < length && bit >= by && Bits.test(bits, bit - by);
        assertThat(Bits.test(shifted, bit)).isEqualTo(expected);
        count += expected ? 1 : 0;
        oldest = expected ? bit : oldest;
      }
      assertThat(Bits.count(shifted, length)).isEqualTo(count);
      assertThat(Bits.oldest(shifted, length)).isEqualTo(oldest);
    }
  }
}
