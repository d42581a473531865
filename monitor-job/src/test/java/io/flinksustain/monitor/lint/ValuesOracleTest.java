package io.flinksustain.monitor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.lint.FlinkDuration;
import io.flinksustain.lint.Quantities;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.util.TimeUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values are read as Flink itself reads them. */
class ValuesOracleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "0", "12 b", "12bytes", "7k", "7 KB", "7kibibytes", "2048m", "2 mb", "2MebiBytes",
            "3g",
        "3 GB", "3gibibytes", "1t", "1tb", "1tebibytes", " 5 m ", "4Gi", "4Mi", "1.5g", "-1m", "g",
        "m5", "5 m m", "5 megabytes"
      })
  void readsMemorySizes(String text) {
    assertThat(Quantities.flinkMemory(text))
        .isEqualTo(quietly(() -> MemorySize.parse(text).getBytes()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "0",
        "500ms",
        "500 milli",
        "500 millis",
        "500 milliseconds",
        "10s",
        "10 sec",
        "10 secs",
        "10 second",
        "10 seconds",
        "5m",
        "5min",
        "5 minute",
        "5 minutes",
        "2h",
        "2 hour",
        "2 hours",
        "1d",
        "1 day",
        "1 days",
        "7 µs",
        "7 micro",
        "7 micros",
        "7 microseconds",
        "9ns",
        "9 nanos",
        "9 nanoseconds",
        " 3 s ",
        "10 S",
        "PT10S",
        "pt1m",
        "P1D",
        "1 minutte",
        "1.5 s",
        "-5s",
        "s",
        "5 mins",
        "2 hs",
        "1 week",
        "999999999999999 h",
        "999999999999999 d",
        "10 ss"
      })
  void readsDurations(String text) {
    assertThat(FlinkDuration.parse(text)).isEqualTo(quietly(() -> TimeUtils.parseDuration(text)));
  }

  private static <T> Optional<T> quietly(Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
