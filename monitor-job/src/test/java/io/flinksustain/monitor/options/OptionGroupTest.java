package io.flinksustain.monitor.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class OptionGroupTest {
  @Test
  void holdsWhatBeginsWithThePrefixAndNothingElse() {
    Configuration config =
        Configuration.fromMap(
            Map.of("a.header.X", "1", "a.header.Y.Z", "2", "a.headers", "3", "b.a.header.X", "4"));

    assertThat(OptionGroup.below("a.header.", config)).isEqualTo(Map.of("X", "1", "Y.Z", "2"));
    assertThat(OptionGroup.below("c.", config)).isEmpty();
  }
}
