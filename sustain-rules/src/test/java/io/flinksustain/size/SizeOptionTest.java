package io.flinksustain.size;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SizeOptionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RATE | 1,000,000 msg/s | 1000000",
        "RATE | 1e6 | 1000000",
        "RATE | 0.5/s | 0.5",
        "KEYS | 500M | 500000000",
        "MESSAGE_SIZE | 2 kB | 2000",
        "MESSAGE_SIZE | 2KiB | 2048",
        "MESSAGE_SIZE | 300 | 300",
        "CHECKPOINT_INTERVAL | 1 min | 60",
        "CHECKPOINT_INTERVAL | 1.5 h | 5400",
        "LINK | 10 GbE | 1250000000",
        "LINK | 100 Mbit/s | 12500000",
        "FREE_LINK | 40 % | 0.4"
      })
  void readsQuantitiesAsPeopleWriteThem(SizeOption option, String text, double value) {
    assertThat(option.parse(text)).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RATE | -5",
        "RATE | 0",
        "RATE | 1e15",
        "RATE | many",
        "RATE | 1,00",
        "RATE | 1000000 msg/min",
        "MESSAGE_SIZE | 0 B",
        "MESSAGE_SIZE | 2 TB",
        "MACHINES | 0",
        "MACHINES | 2.5",
        "CHECKPOINT_INTERVAL | 60",
        "CHECKPOINT_INTERVAL | 10 ms",
        "LINK | 10",
        "FREE_LINK | 0.4",
        "FREE_LINK | 100 %",
        "MEMORY | 16"
      })
  void refusesWhatCannotBe(SizeOption option, String text) {
    assertThat(option.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void takesItsOwnExampleAndDefault(SizeOption option) {
    assertThat(option.form()).startsWith("from ").contains(", such as ");
    assertThat(option.parse(option.example())).isPresent();
    if (option.hasDefault()) {
      assertThat(new Example().without(option).inputs().get(option)).isNotNegative();
    }
  }

  @Test
  void saysRangeAndExampleWhenItRefuses() {
    assertThat(SizeOption.MESSAGE_SIZE.form()).isEqualTo("from 1 B to 1 GB, such as 2 kB");
  }
}
