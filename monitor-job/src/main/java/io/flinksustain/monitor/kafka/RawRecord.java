package io.flinksustain.monitor.kafka;

/**
 * One record as it lies in a topic (or in a recording), not yet understood.
 *
 * @param topic full name of the topic; the file name in a replay
 * @param partition partition; 0 in a replay
 * @param offset offset; line number, from 0, in a replay
 * @param timestamp of the record, epoch milliseconds: the broker's clock where the topic is stamped
 *     at append
 * @param key of the record; empty when there is none
 * @param value of the record; empty for a tombstone
 */
public record RawRecord(
    String topic, int partition, long offset, long timestamp, byte[] key, byte[] value) {}
