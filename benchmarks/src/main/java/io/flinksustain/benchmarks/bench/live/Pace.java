package io.flinksustain.benchmarks.bench.live;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a live fleet keeps its pace.
 *
 * @param records of metrics written so far
 * @param samples in them
 * @param maxLagMs the furthest that a report was written after its time
 */
public record Pace(long records, long samples, @JsonProperty("max_lag_ms") long maxLagMs) {}
