package io.flinksustain.benchmarks.corpus.replay;

import io.flinksustain.signal.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Signals and facts that are lost together, since one reporter, scope or endpoint has them all.
 *
 * <p>Every signal of the catalogue is of exactly one family: a new one does not compile before it
 * has one.
 */
public enum SignalFamily {
  /** Nothing is withheld. */
  NONE(""),
  /** How tasks spend their time. */
  BUSY(""),
  /** How long tasks wait for those behind them. */
  BACKPRESSURE(""),
  /** What tasks did. */
  RECORDS(""),
  /** Buffers between tasks. */
  NETWORK(""),
  /** How far sources are behind, and what they read. */
  LAG(""),
  /** CPU of the processes and their containers. */
  CPU(""),
  /** Heap, garbage collection and the other memory of the processes. */
  MEMORY(""),
  /** RocksDB's own. */
  STATE(""),
  /** How checkpoints go, with their configuration. */
  CHECKPOINTS("checkpoint"),
  /** Restarts, kills, and why. */
  STABILITY("exception"),
  /** What the cluster has to offer. */
  CLUSTER("deployment"),
  /** The graph of the job. */
  TOPOLOGY("topology");

  private final String factKind;

  SignalFamily(String factKind) {
    this.factKind = factKind;
  }

  private static SignalFamily of(Signal signal) {
    return switch (signal) {
      case BUSY, IDLE, IDLE_TIME -> BUSY;
      case BACKPRESSURED, HARD_BACKPRESSURED, BACKPRESSURED_TIME -> BACKPRESSURE;
      case RECORDS_IN, RECORDS_OUT, BYTES_IN, BYTES_OUT -> RECORDS;
      case IN_POOL_USAGE, OUT_POOL_USAGE, NETWORK_USED, NETWORK_TOTAL -> NETWORK;
      case PENDING_RECORDS, EMIT_LAG, WATERMARK_LAG, SOURCE_IDLE, PARTITIONS -> LAG;
      case CPU, CPU_TIME, CPU_PERIODS, CPU_PERIODS_THROTTLED -> CPU;
      case HEAP_USED,
          HEAP_MAX,
          GC,
          GC_TIME,
          METASPACE_USED,
          METASPACE_MAX,
          DIRECT_USED,
          MANAGED_USED,
          MANAGED_TOTAL ->
          MEMORY;
      case ROCKSDB_CACHE_HITS,
          ROCKSDB_CACHE_MISSES,
          ROCKSDB_CACHE_USED,
          ROCKSDB_CACHE_SIZE,
          ROCKSDB_PENDING_COMPACTION,
          ROCKSDB_DELAYED_WRITES,
          ROCKSDB_WRITE_STOPPED ->
          STATE;
      case CHECKPOINT_ALIGNMENT,
          CHECKPOINT_START_DELAY,
          CHECKPOINT_DURATION,
          CHECKPOINT_SIZE,
          CHECKPOINT_FULL_SIZE,
          CHECKPOINTS_COMPLETED,
          CHECKPOINTS_FAILED,
          CHECKPOINTS_IN_PROGRESS ->
          CHECKPOINTS;
      case RESTARTS, RESCALES, RUNNING_TIME, OOM_KILLS -> STABILITY;
      case SLOTS_TOTAL, SLOTS_AVAILABLE, TASK_MANAGERS -> CLUSTER;
    };
  }

  /** All that can be withheld. */
  public static List<SignalFamily> all() {
    return Arrays.stream(values()).filter(family -> family != NONE).toList();
  }

  /** Its name in figures: lower case. */
  public String figureName() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean has(Signal signal) {
    return of(signal) == this;
  }

  boolean hasFact(String kind) {
    return factKind.equals(kind);
  }
}
