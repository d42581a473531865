package io.flinksustain.monitor.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.observe.Target.Kind;
import io.flinksustain.monitor.options.OptionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObserveSettingsTest {

  @Test
  void hasDefaults() {
    ObserveSettings settings = ObserveSettings.of(new Configuration());

    assertThat(settings.targets()).isEmpty();
    assertThat(settings.interval()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.resend()).isEqualTo(Duration.ofMinutes(10));
    assertThat(settings.historyInterval()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void readsListsAndHeadersAsTheyAreTyped() {
    Configuration typed =
        Configuration.fromMap(
            Map.of(
                "sustain.observe.flink", "eu1=http://a:8081;eu2=https://b/flink/",
                "sustain.observe.prometheus", "eu1=http://c:9249/metrics",
                "sustain.observe.header.Authorization", "Bearer t"));

    ObserveSettings settings = ObserveSettings.of(typed);

    assertThat(settings.targets())
        .containsExactly(
            new Target(Kind.FLINK_REST, "http://a:8081", "eu1"),
            new Target(Kind.FLINK_REST, "https://b/flink", "eu2"),
            new Target(Kind.PROMETHEUS, "http://c:9249/metrics", "eu1"));
    assertThat(settings.headers()).isEqualTo(Map.of("Authorization", "Bearer t"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a", "=http://a", "eu1=a:8081", "eu1=ftp://a", "eu1=http://u:p@a"})
  void refusesWhatIsNoNamedAddressAndDoesNotRepeatCredentials(String entry) {
    Configuration options = new Configuration().set(ObserveOptions.FLINK, List.of(entry));

    assertThatThrownBy(() -> ObserveSettings.of(options))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("sustain.observe.flink")
        .hasMessageNotContaining("u:p");
  }

  @Test
  void asksNobodyInKubernetesUnlessToldTo() {
    Configuration options = new Configuration();
    options.set(ObserveOptions.KUBERNETES_CLUSTER, "eu1");

    assertThat(ObserveSettings.of(options).targets()).isEmpty();
  }

  @Test
  void namesTheNamespacesAndTheClustersInThem() {
    Configuration options =
        Configuration.fromMap(
            Map.of(
                "sustain.observe.kubernetes.namespaces", "payments; orders",
                "sustain.observe.kubernetes.cluster", "eu1"));

    ObserveSettings settings = ObserveSettings.of(options);

    assertThat(settings.targets())
        .containsExactly(
            new Target(Kind.KUBERNETES, "kubernetes:payments", "eu1"),
            new Target(Kind.KUBERNETES, "kubernetes:orders", "eu1"));
    assertThat(settings.restOf(new ClusterName("eu1", "payments", "fraud")))
        .isEqualTo(
            new Target(Kind.FLINK_REST, "http://fraud-rest.payments:8081", "eu1/payments/fraud"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', payments, http://{name}, sustain.observe.kubernetes.cluster",
    "eu/1, payments, http://{name}, sustain.observe.kubernetes.cluster",
    "eu1, *, http://{name}, no word for all",
    "eu1, Payments, http://{name}, sustain.observe.kubernetes.namespaces",
    "eu1, payments, {name}:8081, sustain.observe.kubernetes.rest"
  })
  void refusesWhatNamesNothingInKubernetes(
      String cluster, String namespace, String rest, String words) {
    Configuration options = new Configuration();
    options.set(ObserveOptions.KUBERNETES_CLUSTER, cluster);
    options.set(ObserveOptions.KUBERNETES_NAMESPACES, List.of(namespace));
    options.set(ObserveOptions.KUBERNETES_REST, rest);

    assertThatThrownBy(() -> ObserveSettings.of(options))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining(words);
  }

  @Test
  void refusesANameThatLooksLikeThatOfADeployment() {
    Configuration options = new Configuration();
    options.set(ObserveOptions.FLINK, List.of("eu1/payments/fraud=http://a"));

    assertThatThrownBy(() -> ObserveSettings.of(options))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("'/'");
  }

  @Test
  void refusesAnIntervalOfNothing() {
    Configuration options = new Configuration().set(ObserveOptions.INTERVAL, Duration.ZERO);

    assertThatThrownBy(() -> ObserveSettings.of(options))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("sustain.observe.interval");
  }
}
