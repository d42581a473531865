package io.flinksustain.monitor.kafka;

import io.flinksustain.steer.Control;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Gives orders of a person on the control topic, and knows when the monitor has taken one.
 *
 * <p>Throws {@link KafkaUnavailable} when the brokers do not answer or refuse. For one thread.
 */
public final class OrderDesk implements AutoCloseable {
  private final Configuration configuration;
  private final KafkaTrouble trouble;
  private final CloudEventSerializer events;
  private final int timeoutMs;
  private Admin admin;

  public OrderDesk(Configuration configuration) {
    this.configuration = configuration;
    this.trouble = new KafkaTrouble(configuration);
    this.events =
        new CloudEventSerializer(
            configuration.get(KafkaOptions.PREFIX), configuration.get(KafkaOptions.EVENT_SOURCE));
    this.timeoutMs = Math.toIntExact(configuration.get(KafkaOptions.ADMIN_TIMEOUT).toMillis());
  }

  /**
   * Where an order lies.
   *
   * @param partition of the control topic
   * @param offset in it
   */
  public record Place(int partition, long offset) {}

  /** Writes an order; it is given when this returns. */
  public Place give(Control order) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(producing(), new ByteArraySerializer(), new ByteArraySerializer())) {
      RecordMetadata written = Topics.get(producer.send(record(order, producer)));
      return new Place(written.partition(), written.offset());
    } catch (KafkaException e) {
      throw trouble.unavailable(e);
    }
  }

  private Properties producing() {
    Properties properties = KafkaProperties.ofProducer(configuration);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeoutMs);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMs);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeoutMs);
    return properties;
  }

  private ProducerRecord<byte[], byte[]> record(
      Control order, KafkaProducer<byte[], byte[]> producer) {
    OutputRecord out = OutputRecords.of(order);
    int[] partitions =
        producer.partitionsFor(events.topic(out)).stream()
            .mapToInt(PartitionInfo::partition)
            .sorted()
            .toArray();
    return events.record(out, partitions);
  }

  /**
   * Whether the monitor has read an order and remembers what it did about it: its consumer group
   * commits offsets with each checkpoint.
   */
  public boolean isTaken(Place place) {
    String topic = Topics.name(Topic.CONTROL, configuration);
    try {
      Map<TopicPartition, OffsetAndMetadata> committed =
          Topics.get(
              admin()
                  .listConsumerGroupOffsets(configuration.get(KafkaOptions.GROUP_ID))
                  .partitionsToOffsetAndMetadata());
      return Optional.ofNullable(committed.get(new TopicPartition(topic, place.partition())))
          .filter(at -> at.offset() > place.offset())
          .isPresent();
    } catch (KafkaException e) {
      throw trouble.unavailable(e);
    }
  }

  private Admin admin() {
    if (admin == null) {
      Properties properties = KafkaProperties.ofAdmin(configuration);
      properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeoutMs);
      properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMs);
      admin = Admin.create(properties);
    }
    return admin;
  }

  @Override
  public void close() {
    if (admin != null) {
      admin.close();
    }
  }
}
