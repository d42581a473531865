package io.flinksustain.monitor.kafka;

import org.apache.flink.configuration.Configuration;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;

/** Says what is wrong when topics cannot be used, and what to do about it. */
record KafkaTrouble(Configuration configuration) {

  /** For who reads topics and writes orders. */
  KafkaUnavailable unavailable(KafkaException e) {
    return unavailable(
        e,
        "grant Read on the topics %s*, and Write on %s for orders"
            .formatted(
                configuration.get(KafkaOptions.PREFIX), Topics.name(Topic.CONTROL, configuration)));
  }

  /**
   * For anybody.
   *
   * @param remedy where a right is missing
   */
  KafkaUnavailable unavailable(KafkaException e, String remedy) {
    if (e instanceof TimeoutException) {
      return said(
          "no Kafka broker answers at %s; check kafka.bootstrap-servers, the network, and the TLS"
                  .formatted(servers())
              + " and SASL settings under kafka.properties",
          e);
    }
    if (e instanceof AuthenticationException) {
      return said("Kafka at %s refuses who asks: %s".formatted(servers(), e.getMessage()), e);
    }
    if (e instanceof AuthorizationException) {
      return said("Kafka at %s refuses: %s; %s".formatted(servers(), e.getMessage(), remedy), e);
    }
    Throwable root = e.getCause() == null ? e : e.getCause();
    return said("cannot use Kafka at %s: %s".formatted(servers(), root.getMessage()), e);
  }

  KafkaUnavailable missing(String topic) {
    return said(
        "there is no topic %s on %s; start Sustain there with sustain run, or correct"
                .formatted(topic, servers())
            + " kafka.bootstrap-servers or kafka.prefix",
        null);
  }

  KafkaUnavailable stalled(String topics, long left) {
    return said(
        "Kafka at %s stopped answering with about %d records left to read of %s; try again, or"
                .formatted(servers(), left, topics)
            + " give it longer with --kafka.admin-timeout",
        null);
  }

  private String servers() {
    return KafkaProperties.bootstrapServers(configuration);
  }

  private static KafkaUnavailable said(String message, KafkaException cause) {
    return new KafkaUnavailable(message, cause);
  }
}
