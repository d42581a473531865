package io.flinksustain.benchmarks.bench.recovery;

/**
 * A verdict on a topic.
 *
 * @param topic it is on, without the prefix
 * @param id of the event
 * @param time end of the window that it is about, epoch milliseconds
 */
record Verdict(String topic, String id, long time) {}
