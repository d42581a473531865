package io.flinksustain.monitor;

import io.flinksustain.monitor.kafka.RawRecord;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What the monitor pipeline reads, with watermarks assigned by the timestamps of the records.
 *
 * @param metrics reports and readings, in any known format
 * @param facts what metrics cannot say
 * @param rules packs that go over the bundled one
 */
public record Inputs(
    DataStream<RawRecord> metrics, DataStream<RawRecord> facts, DataStream<RawRecord> rules) {}
