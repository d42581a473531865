package io.flinksustain.benchmarks.fleet;

import io.flinksustain.monitor.decode.Format;
import io.flinksustain.monitor.kafka.Topic;

/**
 * Where a fleet is written to, and how.
 *
 * @param bootstrapServers of the broker
 * @param metrics full name of the topic of the metrics
 * @param facts full name of the topic of the facts
 * @param format of the metrics
 * @param partitions of the topics, where they do not exist yet
 * @param compression as Kafka's producer takes it: none, lz4, zstd
 */
public record FleetTarget(
    String bootstrapServers,
    String metrics,
    String facts,
    Format format,
    int partitions,
    String compression) {
  private static final String PREFIX = "sustain.";
  private static final int PARTITIONS = 8;

  /** Our own topics and format, 8 partitions, lz4. */
  public static FleetTarget at(String bootstrapServers) {
    return new FleetTarget(
        bootstrapServers,
        Topic.METRICS.fullName(PREFIX),
        Topic.FACTS.fullName(PREFIX),
        Format.REPORT,
        PARTITIONS,
        "lz4");
  }

  /** The same with the metrics in another topic and format. */
  public FleetTarget with(String topic, Format other) {
    return new FleetTarget(bootstrapServers, topic, facts, other, partitions, compression);
  }

  /** The same with other partitions and compression. */
  public FleetTarget with(int count, String codec) {
    return new FleetTarget(bootstrapServers, metrics, facts, format, count, codec);
  }
}
