package io.flinksustain.benchmarks.bench.result;

import java.util.Map;

/** What the figures must not exceed, by name. */
public final class Targets {
  private static final Map<String, Double> AT_MOST =
      Map.ofEntries(
          Map.entry("pipeline_cpu_s_per_million", 0.2),
          Map.entry("pipeline_rocksdb_cpu_s_per_million", 0.4),
          Map.entry("prometheus_ratio", 0.04),
          Map.entry("decode_ratio", 2.5),
          Map.entry("adapter_json_cpu_s_per_million", 2.0),
          Map.entry("otlp_cpu_s_per_million", 0.6),
          Map.entry("heap_peak_bytes", 4.0 * 1024 * 1024 * 1024),
          Map.entry("state_bytes_per_vertex", 3.0 * 1024),
          Map.entry("checkpoint_s", 10.0),
          Map.entry("scale_slope", 0.15),
          Map.entry("diagnosis_delay_p99_s", 3.0),
          Map.entry("onsets_undiagnosed", 0.0),
          Map.entry("fleet_cpu_share", 0.5),
          Map.entry("fleet_lag_growth", 1.0),
          Map.entry("recovery_s", 60.0),
          Map.entry("lost", 0.0),
          Map.entry("duplicated", 0.0),
          Map.entry("unexpected", 0.0));

  private Targets() {}

  /** The target of a figure, null when it has none. */
  public static Double of(String figure) {
    return AT_MOST.get(figure);
  }
}
