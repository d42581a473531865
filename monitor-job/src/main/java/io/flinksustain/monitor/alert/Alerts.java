package io.flinksustain.monitor.alert;

import io.flinksustain.alert.AlertSettings;
import io.flinksustain.alert.Posting;
import io.flinksustain.monitor.alert.Outbox.OutboxSettings;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.rest.Address;
import io.flinksustain.monitor.rest.Backoff;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ReadableConfig;

/**
 * Makes what the options describe: the function that keeps alerts, and the sink that tells them.
 */
public final class Alerts {
  private Alerts() {}

  /** Keeps alerts as long as their topic does. */
  public static AlertJobs jobs(ReadableConfig config) {
    return new AlertJobs(settings(config), config.get(KafkaOptions.OUTPUT_RETENTION));
  }

  private static AlertSettings settings(ReadableConfig config) {
    return new AlertSettings(
        config.get(AlertOptions.RESEND).toMillis(),
        config.get(AlertOptions.VALID_RESENDS),
        config.get(AlertOptions.PATIENCE).toMillis(),
        config.get(AlertOptions.RUNBOOK_BASE),
        config.get(AlertOptions.GENERATOR_URL));
  }

  /** Throws {@link OptionException} when the options do not go together. */
  public static Sink<Posting> sink(ReadableConfig config) {
    return new AlertmanagerSink(
        urls(config),
        credentials(config),
        config.get(AlertOptions.CA_FILE),
        config.get(AlertOptions.TIMEOUT),
        new OutboxSettings(
            config.get(AlertOptions.BATCH),
            config.get(AlertOptions.LINGER).toMillis(),
            new Backoff(
                config.get(AlertOptions.RETRY).toMillis(),
                config.get(AlertOptions.MAX_RETRY).toMillis())));
  }

  private static List<String> urls(ReadableConfig config) {
    List<String> given = config.get(AlertOptions.URLS);
    if (given.isEmpty()) {
      throw new OptionException(
          "option 'sustain.alert.urls' is missing; say which Alertmanager to tell, such as"
              + " --alert.urls http://alertmanager:9093, or leave ALERT out of --run.pipelines");
    }
    String option = AlertOptions.URLS.key();
    String credentials = AlertOptions.PASSWORD_FILE.key() + " or " + AlertOptions.TOKEN_FILE.key();
    return given.stream().map(url -> Address.parseUrl(option, url, credentials)).toList();
  }

  private static Credentials credentials(ReadableConfig config) {
    boolean user = isSet(config, AlertOptions.USERNAME);
    if (user != isSet(config, AlertOptions.PASSWORD_FILE)) {
      throw new OptionException(
          "'sustain.alert.username' and 'sustain.alert.password-file' are given together or not at"
              + " all");
    }
    if (user && isSet(config, AlertOptions.TOKEN_FILE)) {
      throw new OptionException(
          "either 'sustain.alert.token-file' or 'sustain.alert.username' can say who asks, not"
              + " both");
    }
    return new Credentials(
        config.get(AlertOptions.USERNAME),
        config.get(AlertOptions.PASSWORD_FILE),
        config.get(AlertOptions.TOKEN_FILE));
  }

  private static boolean isSet(ReadableConfig config, ConfigOption<String> option) {
    return !config.get(option).isEmpty();
  }
}
