package io.flinksustain.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
  /** Commas and brackets, the neighbours of the digits in ASCII, bytes with the highest bit set. */
  private static final List<String> BEHIND =
      List.of("", ",7,8,9,10,11,12,13]", "]},{'values':[1,2,3", "/:/:/:/:/:/:/:/:", "ÿÿÿÿÿÿÿÿÿÿ");

  private final Decimal decimal = new Decimal();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "7",
        "-812",
        "0.812",
        "1e3",
        "1E-3",
        "1.5e+22",
        "1e23",
        "1e999",
        "-1e-999",
        "9007199254740993",
        "9007199254740993.0",
        "999999999999999999",
        "18446744073709551616",
        "0.10000000149011612",
        "123456789012345678901234567890",
        "2.2250738585072012e-308"
      })
  void readsWhatTheJdkReads(String text) {
    assertReads(text);
  }

  @Test
  void roundsRandomNumbersAsTheJdkDoes() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      assertReads(Double.toString(Double.longBitsToDouble(random.nextLong() & ~(1L << 62))));
      assertReads(Long.toString(random.nextLong() >> random.nextInt(64)));
      assertReads(
          BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(12))
              .toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+1",
        "01",
        "-01",
        ".5",
        "1.",
        "1.e3",
        "1e",
        "1e+",
        "1e12345",
        "NaN",
        "x",
        " 1",
        "1111111111111111111111111111111111111111111111111111"
      })
  void findsNoNumberWhereJsonHasNone(String text) {
    BEHIND.forEach(behind -> assertThat(read(text + behind)).as(text + behind).isNegative());
  }

  @Test
  void stopsBehindTheNumber() {
    assertThat(read("12.5,7")).isEqualTo(4);
    assertThat(read("0123")).isNegative();
  }

  /** At the end of the bytes, and with others behind it. */
  private void assertReads(String text) {
    for (String behind : BEHIND) {
      assertThat(read(text + behind)).as(text + behind).isEqualTo(text.length());
      assertThat(decimal.value()).as(text).isEqualTo(Double.parseDouble(text));
    }
  }

  private int read(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return decimal.read(bytes, 0, bytes.length);
  }
}
