package io.flinksustain.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.yaml.YamlError;
import io.flinksustain.yaml.YamlText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceReaderTest {
  private static final String HEAD =
      """
      currency: EUR
      date: 2026-11-27
      source: our contract
      """;
  private static final String RATES = "vcpu-hour: 0.03\ngib-hour: 0.004\n";

  @Test
  void readsPricesOfCoresAndMemory() {
    Prices prices = read(HEAD + RATES);

    assertThat(prices.date()).isEqualTo(LocalDate.of(2026, 11, 27));
    assertThat(prices.source()).isEqualTo("our contract");
    assertThat(prices.example()).isFalse();
    assertThat(prices.cost(1, 1, 10).orElseThrow().perHour()).isCloseTo(0.07, within(1e-9));
    assertThat(prices.currency()).isEqualTo("EUR");
    assertThat(prices.instances()).isEmpty();
  }

  @Test
  void readsPricesOfWholeMachinesAlone() {
    Prices prices = read(HEAD + "instances:\n  c4: {cores: 4, gib: 8, hour: 0.2}\n");

    assertThat(prices.instances()).containsExactly(Map.entry("c4", new Instance(4, 8, 0.2)));
    assertThat(prices.cost(1, 4, 8)).isEmpty();
  }

  @Test
  void notesEverythingThatIsWrongWithItsPlace() {
    assertThat(
            errors(
                """
                currency: euro
                date: 27.11.2026
                sorce: us
                example: maybe
                vcpu-hour: -1
                """))
        .containsExactlyInAnyOrder(
            "p.yaml:1:11: 'currency' cannot be 'euro' (three capital letters, such as EUR)",
            "p.yaml:2:7: 'date' cannot be '27.11.2026' (a day such as 2026-11-27)",
            "p.yaml:3:1: there is no field 'sorce' here (did you mean 'source'?)",
            "p.yaml:1:1: the field 'source' is missing or empty",
            "p.yaml:4:10: 'example' cannot be 'maybe' (true or false)",
            "p.yaml:5:12: 'vcpu-hour' cannot be '-1' (a number above 0, at most 10000)",
            "p.yaml:1:1: the field 'gib-hour' is missing or empty");
  }

  @Test
  void refusesAListWithoutAnyPrice() {
    assertThat(errors(HEAD))
        .containsExactly(
            "p.yaml:1:1: there is no price here (vcpu-hour and gib-hour, or instances)");
  }

  @Test
  void refusesAMachineOfUnknownSize() {
    assertThat(errors(HEAD + "instances:\n  c4: {cores: 4, hour: free}\n"))
        .containsExactlyInAnyOrder(
            "p.yaml:5:7: the field 'gib' is missing or empty",
            "p.yaml:5:24: 'hour' cannot be 'free' (a number above 0, at most 10000)");
  }

  private static Prices read(String text) {
    return PriceReader.read(new YamlText("p.yaml", text)).orElseThrow();
  }

  private static List<String> errors(String text) {
    YamlText yaml = new YamlText("p.yaml", text);
    assertThat(PriceReader.read(yaml)).isEmpty();
    return yaml.errors().stream().map(YamlError::toString).toList();
  }
}
