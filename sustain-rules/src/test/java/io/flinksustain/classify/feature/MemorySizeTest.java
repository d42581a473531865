package io.flinksustain.classify.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemorySizeTest {
  @ParameterizedTest
  @CsvSource({
    "0b, 0",
    "128mb, 134217728",
    "128 MB, 134217728",
    "1g, 1073741824",
    "4k, 4096",
    "77, 77"
  })
  void readsSizesAsFlinkDoes(String text, double bytes) {
    assertThat(MemorySize.bytes(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"''", "many", "-1mb", "1.5g", "12 parsecs", "1234567890123456789b"})
  void knowsNoSizeInOtherTexts(String text) {
    assertThat(MemorySize.bytes(text)).isNaN();
  }
}
