package io.flinksustain.monitor.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.options.OptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceFileTest {
  private static final String SOUND =
      """
      currency: EUR
      date: 2026-11-27
      source: a list
      vcpu-hour: 0.04
      gib-hour: 0.005
      """;

  @TempDir Path folder;

  @Test
  void readsThePricesThatAnOptionNames() throws IOException {
    assertThat(AdviseOptions.prices(naming(SOUND)))
        .hasValueSatisfying(prices -> assertThat(prices.currency()).isEqualTo("EUR"));
  }

  @Test
  void hasNoPricesWithoutTheOption() {
    assertThat(AdviseOptions.prices(new Configuration())).isEmpty();
  }

  @Test
  void tellsWhatIsWrongWithTheFile() {
    assertThatThrownBy(() -> AdviseOptions.prices(naming(SOUND.replace("EUR", "euros"))))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("sustain.advise.prices")
        .hasMessageContaining("three capital letters");
  }

  @Test
  void tellsThatThereIsNoSuchFile() {
    Configuration config = new Configuration();
    config.set(AdviseOptions.PRICES, folder.resolve("none.yaml").toString());

    assertThatThrownBy(() -> AdviseOptions.prices(config))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("none.yaml");
  }

  private Configuration naming(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("prices.yaml"), content);
    Configuration config = new Configuration();
    config.set(AdviseOptions.PRICES, file.toString());
    return config;
  }
}
