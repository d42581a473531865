package io.flinksustain.benchmarks.corpus.replay;

import io.flinksustain.signal.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Signals and facts that are lost together, since one reporter, scope or endpoint has them all.
 *
 * <p>Every signal of the catalogue is of exactly one family; a test finds one that is of none.
 */
public enum SignalFamily {
  /** Nothing is withheld. */
  NONE("", ""),
  /** How tasks spend their time. */
  BUSY("busy|idle|idle_time|soft_busy", ""),
  /** How long tasks wait for those behind them. */
  BACKPRESSURE("(hard_|soft_)?backpressured|backpressured_time", ""),
  /** What tasks did. */
  RECORDS("(records|bytes)_.*", ""),
  /** Buffers between tasks. */
  NETWORK(".*pool_usage|network_.*", ""),
  /** How far sources are behind, and what they read. */
  LAG("pending_records|.*_lag|source_idle|.*partitions?", ""),
  /** CPU of the processes and their containers. */
  CPU("cpu.*|.*throttled.*", ""),
  /** Heap, garbage collection and the other memory of the processes. */
  MEMORY("heap_.*|gc.*|metaspace_.*|direct_.*|managed_.*", ""),
  /** RocksDB's own. */
  STATE("rocksdb_.*", ""),
  /** How checkpoints go, with their configuration. */
  CHECKPOINTS("checkpoints?_.*", "checkpoint"),
  /** Restarts, kills, and why. */
  STABILITY("restarts|rescales|restarting_time|running_time|oom_kills", "exception"),
  /** What the cluster has to offer. */
  CLUSTER("slots_.*|task_managers", "deployment"),
  /** The graph of the job. */
  TOPOLOGY("", "topology");

  private final Pattern names;
  private final String factKind;

  SignalFamily(String names, String factKind) {
    this.names = Pattern.compile(names);
    this.factKind = factKind;
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
    return names.matcher(signal.signalName()).matches();
  }

  boolean hasFact(String kind) {
    return factKind.equals(kind);
  }
}
