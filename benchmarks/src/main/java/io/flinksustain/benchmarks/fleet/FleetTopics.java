package io.flinksustain.benchmarks.fleet;

import io.flinksustain.benchmarks.lab.process.LabException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that a fleet is written to, stamped by the producer. */
final class FleetTopics {
  private static final Map<String, String> CONFIG =
      Map.of(
          "message.timestamp.type", "CreateTime",
          // A simulated time may be long ago.
          "retention.ms", "-1",
          "retention.bytes", "-1");

  private FleetTopics() {}

  /** One that exists stays as it is. */
  static void create(String bootstrapServers, String topic, int partitions) {
    NewTopic wanted = new NewTopic(topic, partitions, (short) 1).configs(CONFIG);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(List.of(wanted)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new LabException("cannot create topic " + topic + " at " + bootstrapServers, e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted while creating topic " + topic, e);
    }
  }
}
