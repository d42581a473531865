package io.flinksustain.monitor.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionRangeTest {
  @Test
  void everyDefaultIsInRange() {
    for (OptionRegistry.Declared declared : OptionRegistry.all()) {
      var option = declared.option();
      if (option.hasDefaultValue()) {
        assertThat(OptionRange.problem(option, option.defaultValue())).as(option.key()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "window.size,0 s,a length of time above 0",
    "classify.min-completeness,3,a share between 0 and 1",
    "classify.healthy-after,-1,a whole number above 0",
    "kafka.partitions,0,a whole number above 0",
    "kafka.replication,-2,a whole number of -1 or more",
    "window.silent-windows,-1,a whole number of 0 or more",
  })
  void aValueThatMakesNoSenseIsRefusedByName(String key, String value, String takes) {
    assertThatThrownBy(() -> given(key, value))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("option '" + key + "'")
        .hasMessageContaining("cannot be '" + value + "'")
        .hasMessageContaining(takes);
  }

  @ParameterizedTest
  @CsvSource({"classify.settle,0 s", "window.silent-windows,0", "kafka.replication,-1"})
  void zeroAndLessPassWhereTheyHaveAMeaning(String key, String value) {
    given(key, value);
  }

  private static void given(String key, String value) {
    UserInput.toConfiguration(List.of(new Given(key, value, Given.COMMAND_LINE)));
  }
}
