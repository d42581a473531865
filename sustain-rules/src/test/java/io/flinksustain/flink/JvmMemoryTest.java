package io.flinksustain.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmMemoryTest {
  private static final double MIB = 1 << 20;

  @ParameterizedTest
  @CsvSource({"1728,1536,192", "4096,3686.4,409.6", "20480,19456,1024"})
  void isTheSameOfTheWholeAndBesideTheRest(double process, double rest, double overhead) {
    assertThat(JvmMemory.DEFAULT.overheadOf(process * MIB) / MIB).isCloseTo(overhead, within(1e-6));
    assertThat(JvmMemory.DEFAULT.overheadBeside(rest * MIB) / MIB)
        .isCloseTo(overhead, within(1e-6));
  }

  @Test
  void isTheLeastWhereItHasNoShare() {
    assertThat(new JvmMemory(0, 0, 5, 10).overheadBeside(1_000)).isEqualTo(5);
  }
}
