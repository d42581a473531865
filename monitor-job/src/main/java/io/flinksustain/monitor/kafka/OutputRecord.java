package io.flinksustain.monitor.kafka;

/**
 * One record to be written to one of our topics.
 *
 * @param topic where to
 * @param key of the Kafka record, the identity under compaction
 * @param orderKey records with the same order key go to the same partition and stay in order
 * @param id CloudEvents id; the same content of the same window always has the same id
 * @param type CloudEvents type, such as {@code io.flinksustain.diagnosis.v1}
 * @param time CloudEvents time, epoch milliseconds of event time
 * @param value the body, JSON
 */
public record OutputRecord(
    Topic topic, String key, String orderKey, String id, String type, long time, byte[] value) {}
