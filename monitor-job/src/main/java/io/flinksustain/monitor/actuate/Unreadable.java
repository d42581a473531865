package io.flinksustain.monitor.actuate;

import io.flinksustain.monitor.kafka.RawRecord;

/**
 * A record among the commands that could not be read.
 *
 * @param reason what was wrong, where, and what to do
 * @param record as it lies in the topic
 */
public record Unreadable(String reason, RawRecord record) {}
