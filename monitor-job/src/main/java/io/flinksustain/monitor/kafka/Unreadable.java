package io.flinksustain.monitor.kafka;

/**
 * A record that could not be read.
 *
 * @param reason what was wrong, where, and what to do
 * @param record as it lies in the topic
 */
public record Unreadable(String reason, RawRecord record) {}
