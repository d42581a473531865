package io.flinksustain.benchmarks.lab;

import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.steer.Control;
import io.flinksustain.wire.ControlJson;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic that people order on. */
public final class ControlTopic implements AutoCloseable {
  private final String topic;
  private final KafkaProducer<byte[], byte[]> kafka;

  public ControlTopic(String bootstrapServers, String topicPrefix) {
    topic = Topic.CONTROL.fullName(topicPrefix);
    kafka =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Sends an order; returns when the broker has it. */
  public void send(Control order) {
    try {
      kafka.send(new ProducerRecord<>(topic, ControlJson.write(order))).get();
    } catch (ExecutionException e) {
      throw new LabException("cannot write an order to " + topic, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  @Override
  public void close() {
    kafka.close();
  }
}
