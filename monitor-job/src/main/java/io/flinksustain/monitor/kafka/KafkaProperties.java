package io.flinksustain.monitor.kafka;

import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.options.OptionGroup;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.CommonClientConfigs;

/** The properties of Kafka's clients that a user handed on. */
final class KafkaProperties {
  private static final String ADDRESSES = "[^,]+:\\d+(\\s*,\\s*[^,]+:\\d+)*";

  private KafkaProperties() {}

  static Properties ofAdmin(Configuration configuration) {
    return of(configuration, KafkaOptions.PROPERTIES);
  }

  static Properties ofConsumer(Configuration configuration) {
    return of(configuration, KafkaOptions.PROPERTIES, KafkaOptions.SOURCE_PROPERTIES);
  }

  static Properties ofProducer(Configuration configuration) {
    return of(configuration, KafkaOptions.PROPERTIES, KafkaOptions.SINK_PROPERTIES);
  }

  private static Properties of(Configuration configuration, String... prefixes) {
    Properties properties = new Properties();
    for (String prefix : prefixes) {
      properties.putAll(OptionGroup.below(prefix, configuration));
    }
    properties.setProperty(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(configuration));
    return properties;
  }

  static String bootstrapServers(Configuration configuration) {
    return configuration
        .getOptional(KafkaOptions.BOOTSTRAP_SERVERS)
        .filter(servers -> servers.matches(ADDRESSES))
        .orElseThrow(
            () ->
                new OptionException(
                    "option 'kafka.bootstrap-servers' is missing or no list of HOST:PORT; say which"
                        + " brokers to ask, such as --kafka.bootstrap-servers kafka:9092"));
  }
}
