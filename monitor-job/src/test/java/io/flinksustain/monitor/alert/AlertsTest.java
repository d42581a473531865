package io.flinksustain.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.options.OptionException;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class AlertsTest {
  private final Configuration config = new Configuration();

  @Test
  void asksForAnAlertmanager() {
    assertThatThrownBy(() -> Alerts.sink(config))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("--alert.urls");
  }

  @Test
  void refusesAnAddressThatIsNoneWithoutRepeatingCredentials() {
    config.set(AlertOptions.URLS, List.of("http://u:p@alertmanager:9093"));

    assertThatThrownBy(() -> Alerts.sink(config))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("sustain.alert.password-file")
        .hasMessageNotContaining("u:p");
  }

  @Test
  void refusesHalfANameAndTwoNames() {
    config.set(AlertOptions.URLS, List.of("http://alertmanager:9093"));
    config.set(AlertOptions.USERNAME, "sustain");
    assertThatThrownBy(() -> Alerts.sink(config))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("sustain.alert.password-file");

    config.set(AlertOptions.PASSWORD_FILE, "password");
    config.set(AlertOptions.TOKEN_FILE, "token");

    assertThatThrownBy(() -> Alerts.sink(config))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("not both");
  }

  @Test
  void makesWhatCanBeSentToWhereItRuns() throws Exception {
    config.set(AlertOptions.URLS, List.of("http://am-1:9093/", "https://am-2/prefix"));

    assertThat(InstantiationUtil.clone(Alerts.sink(config))).isNotNull();
    assertThat(InstantiationUtil.clone(Alerts.jobs(config))).isNotNull();
  }

  /** Secrets are where the tasks run, and not where the job is submitted. */
  @Test
  void readsNoSecretWhereTheGraphIsBuilt() {
    config.set(AlertOptions.URLS, List.of("http://alertmanager:9093"));
    config.set(AlertOptions.TOKEN_FILE, "no/such/file");
    config.set(AlertOptions.CA_FILE, "no/such/file");

    assertThatCode(() -> Alerts.sink(config)).doesNotThrowAnyException();
  }
}
