package io.flinksustain.monitor.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

/**
 * A record with CloudEvents headers in binary mode.
 *
 * <p>The timestamp of the Kafka record is the producer's clock, not event time: brokers refuse
 * timestamps an hour ahead, and one refused record would stop the job. Event time is in {@code
 * ce_time}.
 */
final class CloudEventSerializer implements KafkaRecordSerializationSchema<OutputRecord> {
  private final String prefix;
  private final URI source;

  CloudEventSerializer(String prefix, String source) {
    this.prefix = prefix;
    this.source = URI.create(source);
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      OutputRecord out, KafkaSinkContext context, Long timestamp) {
    return record(out, context.getPartitionsForTopic(topic(out)));
  }

  /** The full name of the topic that a record goes to. */
  String topic(OutputRecord out) {
    return out.topic().fullName(prefix);
  }

  /**
   * A record for one of the partitions of its topic.
   *
   * @param partitions their numbers, in order
   */
  ProducerRecord<byte[], byte[]> record(OutputRecord out, int[] partitions) {
    return KafkaMessageFactory.<byte[]>createWriter(
            topic(out), partition(out.orderKey(), partitions), bytes(out.key()))
        .writeBinary(event(out));
  }

  /** As Kafka's own partitioner does it with a key, so that other producers agree with us. */
  static int partition(String orderKey, int[] partitions) {
    return partitions[Utils.toPositive(Utils.murmur2(bytes(orderKey))) % partitions.length];
  }

  private CloudEvent event(OutputRecord out) {
    CloudEventBuilder event =
        CloudEventBuilder.v1()
            .withId(out.id())
            .withSource(source)
            .withType(out.type())
            .withTime(Instant.ofEpochMilli(out.time()).atOffset(ZoneOffset.UTC));
    return out.value().length == 0
        ? event.build()
        : event.withData("application/json", out.value()).build();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
