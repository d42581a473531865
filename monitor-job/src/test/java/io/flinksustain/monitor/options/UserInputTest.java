package io.flinksustain.monitor.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.kafka.KafkaOptions;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.junit.jupiter.api.Test;

class UserInputTest {

  @Test
  void takesAKeyWithAndWithoutTheLeadingSustain() {
    assertThat(one("kafka.group-id", "a").get(KafkaOptions.GROUP_ID)).isEqualTo("a");
    assertThat(one("sustain.kafka.group-id", "b").get(KafkaOptions.GROUP_ID)).isEqualTo("b");
  }

  @Test
  void readsDurationsListsAndEnums() {
    assertThat(one("kafka.discovery-interval", "10s").get(KafkaOptions.DISCOVERY_INTERVAL))
        .isEqualTo(Duration.ofSeconds(10));
    assertThat(one("kafka.metrics-topics", "a;b").get(KafkaOptions.METRICS_TOPICS))
        .containsExactly("a", "b");
    assertThat(one("run.pipelines", "monitor").get(RunOptions.PIPELINES))
        .containsExactly(RunOptions.Pipeline.MONITOR);
  }

  @Test
  void namesAnUnknownOptionItsPlaceAndTheNearest() {
    assertThatThrownBy(
            () ->
                UserInput.toConfiguration(
                    List.of(new Given("kafka.grup-id", "x", "sustain.yaml:7"))))
        .isInstanceOf(OptionException.class)
        .hasMessage(
            "unknown option 'kafka.grup-id' (sustain.yaml:7); the nearest is 'kafka.group-id'");
  }

  @Test
  void saysWhatAMalformedOptionTakes() {
    assertThatThrownBy(() -> one("kafka.partitions", "many"))
        .hasMessage(
            "option 'kafka.partitions' (command line) cannot be 'many';"
                + " it takes a whole number, by default 4");
    assertThatThrownBy(() -> one("kafka.metrics-start", "middle"))
        .hasMessageContaining("it takes one of EARLIEST, LATEST, by default LATEST");
    assertThatThrownBy(() -> one("kafka.admin-timeout", "soon"))
        .hasMessageContaining("it takes a duration such as '30 s', by default 30 s");
    assertThatThrownBy(() -> one("run.pipelines", "observe;nothing"))
        .isInstanceOf(OptionException.class);
    assertThatThrownBy(() -> one("kafka.partitions", "")).isInstanceOf(OptionException.class);
  }

  @Test
  void theCommandLineWinsOverTheFileAndItsLastWordCounts() {
    Configuration configuration =
        UserInput.toConfiguration(
            List.of(new Given("kafka.group-id", "file", "f.yaml:1")),
            List.of(typed("sustain.kafka.group-id", "first"), typed("kafka.group-id", "last")));

    assertThat(configuration.get(KafkaOptions.GROUP_ID)).isEqualTo("last");
  }

  @Test
  void saysWhichOptionOfTheFileTheCommandLineOverrules() {
    List<Given> file =
        List.of(
            new Given("actuate.dry-run", "true", "f.yaml:1"),
            new Given("kafka.group-id", "same", "f.yaml:2"),
            new Given("kafka.prefix", "p.", "f.yaml:3"));
    List<Given> commandLine =
        List.of(
            typed("sustain.actuate.dry-run", "true"),
            typed("sustain.actuate.dry-run", "false"),
            typed("kafka.group-id", "same"),
            typed("kafka.partitions", "3"));

    assertThat(UserInput.contradictions(file, commandLine))
        .containsExactly(
            "option 'actuate.dry-run' is 'true' in f.yaml:1 and 'false' on the command line, which"
                + " wins");
  }

  @Test
  void repeatsNoSecretOfWhatIsHandedOn() {
    String key = "kafka.properties.sasl.jaas.config";

    assertThat(
            UserInput.contradictions(
                List.of(new Given(key, "hush", "f.yaml:1")), List.of(typed(key, "hush too"))))
        .containsExactly(
            "option '" + key + "' is another in f.yaml:1 than on the command line, which wins");
  }

  @Test
  void refusesAnOptionThatAFileGivesTwice() {
    assertThatThrownBy(
            () ->
                UserInput.toConfiguration(
                    List.of(
                        new Given("kafka.group-id", "a", "f.yaml:1"),
                        new Given("sustain.kafka.group-id", "b", "f.yaml:9"))))
        .hasMessageContaining("f.yaml:1 and f.yaml:9");
  }

  @Test
  void handsOnWhatBelongsToKafkaAndToFlink() {
    Configuration configuration =
        UserInput.toConfiguration(
            List.of(
                typed("kafka.properties.security.protocol", "SSL"),
                typed("flink.parallelism.default", "3")));

    assertThat(configuration.toMap())
        .containsEntry("sustain.kafka.properties.security.protocol", "SSL");
    assertThat(configuration.get(CoreOptions.DEFAULT_PARALLELISM)).isEqualTo(3);
  }

  @Test
  void doesNotHandOnABarePrefix() {
    assertThatThrownBy(() -> one("kafka.properties.", "x")).isInstanceOf(OptionException.class);
  }

  private static Configuration one(String key, String value) {
    return UserInput.toConfiguration(List.of(typed(key, value)));
  }

  private static Given typed(String key, String value) {
    return new Given(key, value, Given.COMMAND_LINE);
  }
}
