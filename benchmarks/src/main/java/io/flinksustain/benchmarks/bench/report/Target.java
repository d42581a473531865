package io.flinksustain.benchmarks.bench.report;

import io.flinksustain.benchmarks.bench.result.Figure;
import io.flinksustain.benchmarks.bench.result.Targets;
import java.util.List;

/**
 * A bound that a figure should keep.
 *
 * @param what it is about, in words
 * @param figure name of the figure
 * @param words its limit with the unit, for people; {@link Targets} has the number
 * @param benchmark the one that must have measured it; empty where any may
 */
record Target(String what, String figure, String words, String benchmark) {

  /** All of them, in the order of the page. */
  static final List<Target> ALL =
      List.of(
          new Target(
              "complete pipeline, own report format, heap backend",
              "pipeline_cpu_s_per_million",
              "<= 0.2 CPU s per million samples"),
          new Target(
              "the same, RocksDB",
              "pipeline_rocksdb_cpu_s_per_million",
              "<= 0.4 CPU s per million samples"),
          new Target(
              "against Prometheus with equal rules, same samples, same run",
              "prometheus_ratio",
              "<= 0.04 x its CPU per sample"),
          new Target("against decoding only, same records", "decode_ratio", "<= 2.5 x its CPU"),
          new Target(
              "JSON of prometheus-kafka-adapter, one record per sample",
              "adapter_json_cpu_s_per_million",
              "<= 2.0 CPU s per million samples"),
          new Target("OTLP protobuf", "otlp_cpu_s_per_million", "<= 0.6 CPU s per million samples"),
          new Target(
              "state per vertex: windows, rules and the long memory",
              "state_bytes_per_vertex",
              "<= 3 KiB"),
          new Target("a checkpoint of the fleet of 10,000 jobs", "checkpoint_s", "<= 10 s"),
          new Target("heap at 1.6 M samples/s on two cores", "heap_peak_bytes", "<= 4 GiB"),
          new Target("cost per sample from 100 to 10,000 jobs", "scale_slope", "within 15 %"),
          new Target(
              "diagnosis after the onset, beyond the window and its `for`",
              "diagnosis_delay_p99_s",
              "p99 <= 3 s at full load"),
          new Target(
              "CPU of monitor and broker with a live fleet, of two cores",
              "fleet_cpu_share",
              "half to spare at 1.6 M samples/s"),
          new Target(
              "lag from the begin to the end of that",
              "fleet_lag_growth",
              "not growing, up to 1 s of the feed"),
          new Target("caught up after kill -9 at half load", "recovery_s", "<= 60 s"),
          new Target("lost after kill -9", "lost", "0", "recovery"),
          new Target("twice after kill -9", "duplicated", "0"));

  private Target(String what, String figure, String words) {
    this(what, figure, words, "");
  }

  /** In words; a limit that only the median keeps is not passed off as kept. */
  String verdict(Figure measured) {
    double limit = Targets.of(figure);
    if (measured.median() > limit) {
      return "**missed**";
    }
    return measured.max() > limit ? "met by the median, missed by the worst repeat" : "met";
  }
}
