package io.flinksustain.monitor.classify;

import io.flinksustain.monitor.kafka.RawRecord;
import java.util.List;

/**
 * A rule pack that was refused.
 *
 * @param topic where the pack lies
 * @param partition where the pack lies
 * @param offset where the pack lies
 * @param at timestamp of its record, epoch milliseconds
 * @param errors everything that is wrong with it, with line and column, a sentence each
 */
public record Refusal(String topic, int partition, long offset, long at, List<String> errors) {

  static Refusal of(RawRecord record, List<String> errors) {
    return new Refusal(
        record.topic(), record.partition(), record.offset(), record.timestamp(), errors);
  }
}
