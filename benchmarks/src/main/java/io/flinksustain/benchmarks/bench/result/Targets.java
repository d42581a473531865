package io.flinksustain.benchmarks.bench.result;

import java.util.List;
import java.util.Optional;

/** What the figures must not exceed. */
public final class Targets {
  private static final String CPU = "CPU s/M samples";
  private static final String SECONDS = "s";
  private static final String BYTES = "bytes";
  private static final String VERDICTS = "verdicts";
  private static final double KIB = 1024;
  private static final double GIB = KIB * KIB * KIB;

  /** All of them, in the order of the page; each figure once. */
  public static final List<Target> ALL =
      List.of(
          throughput(
              "complete pipeline, own report format, heap backend",
              "pipeline_cpu_s_per_million",
              0.2,
              CPU),
          throughput("the same, RocksDB", "pipeline_rocksdb_cpu_s_per_million", 0.4, CPU),
          throughput(
              "CPU per sample against Prometheus with equal rules, same run. Prometheus: scrape,"
                  + " parse, store, rules, at the fleet's pace (80 jobs by default); ours: from the"
                  + " record in Kafka to verdicts, a backlog (400 jobs by default)",
              "prometheus_ratio",
              0.04,
              "x Prometheus"),
          throughput(
              "CPU per sample against decoding only, same records",
              "decode_ratio",
              2.5,
              "x decode"),
          throughput(
              "JSON of prometheus-kafka-adapter, one record per sample",
              "adapter_json_cpu_s_per_million",
              2.0,
              CPU),
          throughput("OTLP protobuf", "otlp_cpu_s_per_million", 0.6, CPU),
          latency(
              "state per vertex: windows, rules and the long memory",
              "state_bytes_per_vertex",
              3 * KIB,
              BYTES),
          latency("a checkpoint of the fleet of 10,000 jobs", "checkpoint_s", 10, SECONDS),
          latency("heap at 1.6 M samples/s on two cores", "heap_peak_bytes", 4 * GIB, BYTES),
          new Target(
              "what a sample costs more in a fleet of 10,000 jobs than in one of 100",
              "scale_slope",
              0.15,
              "of the smallest",
              "scale",
              Condition.ALL_SIZES),
          latency(
              "diagnosis at full load, p99 beyond the window and its `for`, for readers of"
                  + " uncommitted records who drop event ids that they have seen",
              "diagnosis_delay_early_p99_s",
              3,
              SECONDS),
          latency(
              "the same for readers of committed records, with the wait for the checkpoint",
              "diagnosis_delay_p99_s",
              3,
              SECONDS),
          latency("ills without a right diagnosis", "onsets_undiagnosed", 0, "onsets"),
          latency(
              "CPU of monitor and broker with a live fleet of 1.6 M samples/s, of two cores",
              "fleet_cpu_share",
              0.5,
              "of the cores"),
          latency(
              "lag at the end of that, less the lag at its begin",
              "fleet_lag_growth",
              1,
              "s of the feed"),
          recovery("caught up after kill -9 at half load", "recovery_s", 60, SECONDS),
          recovery("lost after kill -9", "lost", 0, VERDICTS),
          recovery("twice after kill -9", "duplicated", 0, VERDICTS),
          recovery("not expected after kill -9", "unexpected", 0, VERDICTS));

  private Targets() {}

  /** The target of a figure, whichever benchmark measured that; empty when it has none. */
  public static Optional<Target> of(String figure) {
    return ALL.stream().filter(target -> target.figure().equals(figure)).findFirst();
  }

  private static Target throughput(String title, String figure, double limit, String unit) {
    return new Target(title, figure, limit, unit, "throughput", Condition.NONE);
  }

  private static Target latency(String title, String figure, double limit, String unit) {
    return new Target(title, figure, limit, unit, "latency", Condition.FULL_LOAD);
  }

  private static Target recovery(String title, String figure, double limit, String unit) {
    return new Target(title, figure, limit, unit, "recovery", Condition.HALF_LOAD);
  }
}
