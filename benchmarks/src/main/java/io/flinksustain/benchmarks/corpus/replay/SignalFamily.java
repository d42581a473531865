package io.flinksustain.benchmarks.corpus.replay;

import io.flinksustain.signal.Signal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Signals and facts that are lost together, since one reporter, scope or endpoint has them all.
 *
 * <p>Every signal of the catalogue is of exactly one family; a test finds one that is of none.
 */
public enum SignalFamily {
  /** Nothing is withheld. */
  NONE(""),
  /** How tasks spend their time. */
  BUSY("", Signal.BUSY, Signal.IDLE, Signal.IDLE_TIME),
  /** How long tasks wait for those behind them. */
  BACKPRESSURE("", Signal.BACKPRESSURED, Signal.HARD_BACKPRESSURED, Signal.BACKPRESSURED_TIME),
  /** What tasks did. */
  RECORDS("", Signal.RECORDS_IN, Signal.RECORDS_OUT, Signal.BYTES_IN, Signal.BYTES_OUT),
  /** Buffers between tasks. */
  NETWORK(
      "",
      Signal.IN_POOL_USAGE,
      Signal.OUT_POOL_USAGE,
      Signal.NETWORK_USED,
      Signal.NETWORK_TOTAL),
  /** How far sources are behind, and what they read. */
  LAG(
      "",
      Signal.PENDING_RECORDS,
      Signal.EMIT_LAG,
      Signal.WATERMARK_LAG,
      Signal.SOURCE_IDLE,
      Signal.PARTITIONS),
  /** CPU of the processes and their containers. */
  CPU("", Signal.CPU, Signal.CPU_TIME, Signal.CPU_PERIODS, Signal.CPU_PERIODS_THROTTLED),
  /** Heap, garbage collection and the other memory of the processes. */
  MEMORY(
      "",
      Signal.HEAP_USED,
      Signal.HEAP_MAX,
      Signal.GC,
      Signal.GC_TIME,
      Signal.METASPACE_USED,
      Signal.METASPACE_MAX,
      Signal.DIRECT_USED,
      Signal.MANAGED_USED,
      Signal.MANAGED_TOTAL),
  /** RocksDB's own. */
  STATE(
      "",
      Signal.ROCKSDB_CACHE_HITS,
      Signal.ROCKSDB_CACHE_MISSES,
      Signal.ROCKSDB_CACHE_USED,
      Signal.ROCKSDB_CACHE_SIZE,
      Signal.ROCKSDB_PENDING_COMPACTION,
      Signal.ROCKSDB_DELAYED_WRITES,
      Signal.ROCKSDB_WRITE_STOPPED),
  /** How checkpoints go, with their configuration. */
  CHECKPOINTS(
      "checkpoint",
      Signal.CHECKPOINT_ALIGNMENT,
      Signal.CHECKPOINT_START_DELAY,
      Signal.CHECKPOINT_DURATION,
      Signal.CHECKPOINT_SIZE,
      Signal.CHECKPOINT_FULL_SIZE,
      Signal.CHECKPOINTS_COMPLETED,
      Signal.CHECKPOINTS_FAILED,
      Signal.CHECKPOINTS_IN_PROGRESS),
  /** Restarts, kills, and why. */
  STABILITY(
      "exception", Signal.RESTARTS, Signal.RESCALES, Signal.RUNNING_TIME, Signal.OOM_KILLS),
  /** What the cluster has to offer. */
  CLUSTER("deployment", Signal.SLOTS_TOTAL, Signal.SLOTS_AVAILABLE, Signal.TASK_MANAGERS),
  /** The graph of the job. */
  TOPOLOGY("topology");

  private final String factKind;
  private final Set<Signal> signals = EnumSet.noneOf(Signal.class);

  SignalFamily(String factKind, Signal... signals) {
    this.factKind = factKind;
    this.signals.addAll(List.of(signals));
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
    return signals.contains(signal);
  }

  boolean hasFact(String kind) {
    return factKind.equals(kind);
  }
}
