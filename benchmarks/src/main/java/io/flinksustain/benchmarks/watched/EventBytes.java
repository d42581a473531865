package io.flinksustain.benchmarks.watched;

import java.nio.ByteBuffer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event in Kafka: id, key, and the payload up to the end. */
public final class EventBytes implements KafkaRecordDeserializationSchema<Event> {
  private static final long serialVersionUID = 1L;

  /** The value of a record. */
  public static byte[] write(Event event) {
    return ByteBuffer.allocate(2 * Long.BYTES + event.payload().length)
        .putLong(event.id())
        .putLong(event.key())
        .put(event.payload())
        .array();
  }

  /** The event of a value. */
  static Event read(byte[] value) {
    ByteBuffer buffer = ByteBuffer.wrap(value);
    long id = buffer.getLong();
    long key = buffer.getLong();
    byte[] payload = new byte[buffer.remaining()];
    buffer.get(payload);
    return new Event(id, key, payload);
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> written, Collector<Event> out) {
    out.collect(read(written.value()));
  }

  @Override
  public TypeInformation<Event> getProducedType() {
    return WatchedJob.EVENT;
  }
}
