package io.flinksustain.monitor.kafka;

import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Sinks that write every record to the topic it names. */
public final class KafkaSinks {
  private KafkaSinks() {}

  /**
   * For verdicts: visible with the checkpoint, none lost, none twice.
   *
   * @param name of this sink within the application; two sinks need two names
   */
  public static KafkaSink<OutputRecord> exactlyOnce(String name, Configuration configuration) {
    return builder(configuration)
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix(
            configuration.get(KafkaOptions.TRANSACTIONAL_ID_PREFIX) + '-' + name)
        .setProperty(
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            String.valueOf(configuration.get(KafkaOptions.TRANSACTION_TIMEOUT).toMillis()))
        .build();
  }

  /**
   * For what the observer measured: visible at once. A report that is written twice counts once,
   * and waiting for the checkpoint would make every one late by its interval.
   */
  public static KafkaSink<OutputRecord> atLeastOnce(Configuration configuration) {
    return builder(configuration).setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE).build();
  }

  private static KafkaSinkBuilder<OutputRecord> builder(Configuration configuration) {
    Properties properties = KafkaProperties.ofProducer(configuration);
    properties.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    return KafkaSink.<OutputRecord>builder()
        .setKafkaProducerConfig(properties)
        .setBootstrapServers(KafkaProperties.bootstrapServers(configuration))
        .setRecordSerializer(
            new CloudEventSerializer(
                configuration.get(KafkaOptions.PREFIX),
                configuration.get(KafkaOptions.EVENT_SOURCE)));
  }
}
