package io.flinksustain.monitor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.options.OptionException;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class KafkaPropertiesTest {
  private final Configuration configuration =
      Configuration.fromMap(
          Map.of(
              "sustain.kafka.bootstrap-servers", "kafka:9093",
              "sustain.kafka.properties.security.protocol", "SASL_SSL",
              "sustain.kafka.properties.client.rack", "a",
              "sustain.kafka.source.properties.client.rack", "b",
              "sustain.kafka.sink.properties.linger.ms", "20"));

  @Test
  void handsSecuritySettingsToEveryClient() {
    assertThat(KafkaProperties.ofAdmin(configuration))
        .containsEntry("security.protocol", "SASL_SSL");
    assertThat(KafkaProperties.ofConsumer(configuration))
        .containsEntry("security.protocol", "SASL_SSL");
    assertThat(KafkaProperties.ofProducer(configuration))
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("bootstrap.servers", "kafka:9093");
  }

  @Test
  void letsTheSettingForOneKindOfClientWin() {
    assertThat(KafkaProperties.ofConsumer(configuration))
        .containsEntry("client.rack", "b")
        .doesNotContainKey("linger.ms");
    assertThat(KafkaProperties.ofProducer(configuration))
        .containsEntry("client.rack", "a")
        .containsEntry("linger.ms", "20");
  }

  @Test
  void namesTheOptionWithoutWhichNothingGoes() {
    assertThatThrownBy(() -> KafkaProperties.ofAdmin(new Configuration()))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("kafka.bootstrap-servers");
  }
}
