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

  private FleetTopics() {}

  /** Creates both; one that exists stays as it is. */
  static void create(FleetTarget target) {
    create(target, target.metrics(), "delete");
    create(target, target.facts(), "compact");
  }

  private static void create(FleetTarget target, String topic, String cleanup) {
    NewTopic wanted = new NewTopic(topic, target.partitions(), (short) 1).configs(config(cleanup));
    String bootstrapServers = target.bootstrapServers();
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

  private static Map<String, String> config(String cleanup) {
    return Map.of(
        "message.timestamp.type",
        "CreateTime",
        // A simulated time may be long ago.
        "retention.ms",
        "-1",
        "cleanup.policy",
        cleanup);
  }
}
