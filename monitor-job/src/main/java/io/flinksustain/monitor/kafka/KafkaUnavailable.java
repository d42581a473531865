package io.flinksustain.monitor.kafka;

/** Kafka cannot be used as it is; the message says what was tried and what to do. */
public final class KafkaUnavailable extends RuntimeException {
  public KafkaUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
