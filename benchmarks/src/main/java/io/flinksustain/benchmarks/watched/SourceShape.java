package io.flinksustain.benchmarks.watched;

import java.util.List;
import org.apache.flink.configuration.MemorySize;

/**
 * A generator with a rate, or a topic that a generator outside of the job fills at that rate.
 *
 * @param name of the vertex
 * @param rate records a second over all subtasks
 * @param profile later rates, each from its time on
 * @param keys distribution of keys
 * @param recordSize bytes of a record
 * @param partitions of the topic; absent when the job generates its records itself
 * @param parallelism of the vertex; that of the job when absent
 */
public record SourceShape(
    String name,
    Double rate,
    List<RateStep> profile,
    Keys keys,
    MemorySize recordSize,
    Integer partitions,
    Integer parallelism) {
  public SourceShape {
    Checks.present(name, "name of the source");
    Checks.that(Checks.present(rate, "rate") > 0, "rate must be above 0, not %s", rate);
    profile = profile == null ? List.of() : List.copyOf(profile);
    keys = keys == null ? new Keys(null, null) : keys;
    recordSize = recordSize == null ? MemorySize.parse("200b") : recordSize;
    Checks.that(
        partitions == null || partitions > 0, "partitions must be above 0, not %s", partitions);
  }
}
