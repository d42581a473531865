package io.flinksustain.classify.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
}
