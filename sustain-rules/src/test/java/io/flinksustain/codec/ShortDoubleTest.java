package io.flinksustain.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortDoubleTest {
  @ParameterizedTest
  @CsvSource({
    "0, 80",
    "15, 8f",
    "16, 9010",
    "0.812, 032c",
    "0.001, 0001",
    "4294967296, c100000000",
    "NaN, f0",
    "-0.0, f18000000000000000",
    "-1, f1bff0000000000000",
    "0.3333333333333333, f13fd5555555555555"
  })
  void writesWhatItsDescriptionSays(double value, String hex) {
    assertThat(written(value)).isEqualTo(hex);
  }

  @Test
  void givesEveryValueBackAsItWas() {
    RandomValues any = new RandomValues(7);
    for (int run = 0; run < 200_000; run++) {
      double value = any.value();
      byte[] bytes = new byte[20];
      int end = ShortDouble.write(value, bytes, 1);

      assertThat(ShortDouble.length(bytes[1])).isEqualTo(end - 1);
      assertThat(ShortDouble.read(bytes, 1, end - 1)).isEqualTo(Double.valueOf(value));
    }
  }

  private static String written(double value) {
    byte[] bytes = new byte[20];
    return HexFormat.of().formatHex(bytes, 0, ShortDouble.write(value, bytes, 0));
  }
}
