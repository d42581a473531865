package io.flinksustain.signal;

import static io.flinksustain.signal.Kind.COUNTER;
import static io.flinksustain.signal.Kind.GAUGE;
import static io.flinksustain.signal.Scope.JM;
import static io.flinksustain.signal.Scope.JOB;
import static io.flinksustain.signal.Scope.OPERATOR;
import static io.flinksustain.signal.Scope.TASK;
import static io.flinksustain.signal.Scope.TM;
import static io.flinksustain.signal.Unit.BYTES;
import static io.flinksustain.signal.Unit.COUNT;
import static io.flinksustain.signal.Unit.RATIO;
import static io.flinksustain.signal.Unit.RECORDS;
import static io.flinksustain.signal.Unit.SECONDS;

/**
 * Everything that Sustain can measure: the closed list of signals that rules may refer to.
 *
 * <p>A signal has the name that rules use ({@code busy}), the identifier that Flink uses ({@code
 * busyTimeMsPerSecond}), the scope it is measured at, and a factor that turns Flink's value into
 * the unit of the signal (milliseconds per second become a ratio). A value below {@link #min} is
 * nonsense and counts as missing; one above {@link #max} is a rounding of the source and is cut.
 *
 * <p>Signals of a task manager that begin with {@code container_} are measured by cAdvisor, from
 * outside of the process, and bear its names.
 *
 * <p>The order of the constants is part of the state format: add at the end, never reorder.
 */
public enum Signal {
  BUSY("busy", TASK, "busyTimeMsPerSecond", GAUGE, RATIO, 1e-3, 1),
  BACKPRESSURED("backpressured", TASK, "backPressuredTimeMsPerSecond", GAUGE, RATIO, 1e-3, 1),
  HARD_BACKPRESSURED(
      "hard_backpressured", TASK, "hardBackPressuredTimeMsPerSecond", GAUGE, RATIO, 1e-3, 1),
  IDLE("idle", TASK, "idleTimeMsPerSecond", GAUGE, RATIO, 1e-3, 1),
  RECORDS_IN("records_in", TASK, "numRecordsIn", COUNTER, RECORDS),
  RECORDS_OUT("records_out", TASK, "numRecordsOut", COUNTER, RECORDS),
  BYTES_IN("bytes_in", TASK, "numBytesIn", COUNTER, BYTES),
  BYTES_OUT("bytes_out", TASK, "numBytesOut", COUNTER, BYTES),
  IN_POOL_USAGE("in_pool_usage", TASK, "Shuffle.Netty.Input.Buffers.inPoolUsage", GAUGE, RATIO),
  OUT_POOL_USAGE("out_pool_usage", TASK, "Shuffle.Netty.Output.Buffers.outPoolUsage", GAUGE, RATIO),
  CHECKPOINT_ALIGNMENT(
      "checkpoint_alignment", TASK, "checkpointAlignmentTime", GAUGE, SECONDS, 1e-9),
  CHECKPOINT_START_DELAY(
      "checkpoint_start_delay", TASK, "checkpointStartDelayNanos", GAUGE, SECONDS, 1e-9),

  PENDING_RECORDS("pending_records", OPERATOR, "pendingRecords", GAUGE, RECORDS),
  EMIT_LAG("emit_lag", OPERATOR, "currentEmitEventTimeLag", GAUGE, SECONDS, 1e-3),
  WATERMARK_LAG("watermark_lag", OPERATOR, "watermarkLag", GAUGE, SECONDS, 1e-3),
  SOURCE_IDLE("source_idle", OPERATOR, "sourceIdleTime", GAUGE, SECONDS, 1e-3),

  CPU("cpu", TM, "Status.JVM.CPU.Load", GAUGE, RATIO, 1, 1),
  CPU_TIME("cpu_time", TM, "Status.JVM.CPU.Time", COUNTER, SECONDS, 1e-9),
  HEAP_USED("heap_used", TM, "Status.JVM.Memory.Heap.Used", GAUGE, BYTES),
  HEAP_MAX("heap_max", TM, "Status.JVM.Memory.Heap.Max", GAUGE, BYTES),
  GC("gc", TM, "Status.JVM.GarbageCollector.All.TimeMsPerSecond", GAUGE, RATIO, 1e-3, 1),
  GC_TIME("gc_time", TM, "Status.JVM.GarbageCollector.All.Time", COUNTER, SECONDS, 1e-3),
  METASPACE_USED("metaspace_used", TM, "Status.JVM.Memory.Metaspace.Used", GAUGE, BYTES),
  METASPACE_MAX("metaspace_max", TM, "Status.JVM.Memory.Metaspace.Max", GAUGE, BYTES),
  DIRECT_USED("direct_used", TM, "Status.JVM.Memory.Direct.MemoryUsed", GAUGE, BYTES),
  MANAGED_USED("managed_used", TM, "Status.Flink.Memory.Managed.Used", GAUGE, BYTES),
  MANAGED_TOTAL("managed_total", TM, "Status.Flink.Memory.Managed.Total", GAUGE, BYTES),
  NETWORK_USED("network_used", TM, "Status.Shuffle.Netty.UsedMemory", GAUGE, BYTES),
  NETWORK_TOTAL("network_total", TM, "Status.Shuffle.Netty.TotalMemory", GAUGE, BYTES),

  CHECKPOINT_DURATION("checkpoint_duration", JOB, "lastCheckpointDuration", GAUGE, SECONDS, 1e-3),
  CHECKPOINT_SIZE("checkpoint_size", JOB, "lastCheckpointSize", GAUGE, BYTES),
  CHECKPOINT_FULL_SIZE("checkpoint_full_size", JOB, "lastCheckpointFullSize", GAUGE, BYTES),
  CHECKPOINTS_COMPLETED(
      "checkpoints_completed", JOB, "numberOfCompletedCheckpoints", COUNTER, COUNT),
  CHECKPOINTS_FAILED("checkpoints_failed", JOB, "numberOfFailedCheckpoints", COUNTER, COUNT),
  CHECKPOINTS_IN_PROGRESS(
      "checkpoints_in_progress", JOB, "numberOfInProgressCheckpoints", GAUGE, COUNT),
  RESTARTS("restarts", JOB, "numRestarts", COUNTER, COUNT),
  RESCALES("rescales", JOB, "numRescales", COUNTER, COUNT),
  RUNNING_TIME("running_time", JOB, "runningTime", GAUGE, SECONDS, 1e-3),

  SLOTS_TOTAL("slots_total", JM, "taskSlotsTotal", GAUGE, COUNT),
  SLOTS_AVAILABLE("slots_available", JM, "taskSlotsAvailable", GAUGE, COUNT),
  TASK_MANAGERS("task_managers", JM, "numRegisteredTaskManagers", GAUGE, COUNT),

  /** The highest number of a partition that a label of the offsets names, plus one. */
  PARTITIONS("partitions", OPERATOR, "KafkaSourceReader.partitions", GAUGE, COUNT),
  ROCKSDB_CACHE_HITS("rocksdb_cache_hits", OPERATOR, "rocksdb.block_cache_hit", COUNTER, COUNT),
  ROCKSDB_CACHE_MISSES(
      "rocksdb_cache_misses", OPERATOR, "rocksdb.block_cache_miss", COUNTER, COUNT),
  ROCKSDB_CACHE_USED("rocksdb_cache_used", OPERATOR, "rocksdb.block-cache-usage", GAUGE, BYTES),
  ROCKSDB_CACHE_SIZE("rocksdb_cache_size", OPERATOR, "rocksdb.block-cache-capacity", GAUGE, BYTES),
  ROCKSDB_PENDING_COMPACTION(
      "rocksdb_pending_compaction",
      OPERATOR,
      "rocksdb.estimate-pending-compaction-bytes",
      GAUGE,
      BYTES),
  ROCKSDB_DELAYED_WRITES(
      "rocksdb_delayed_writes", OPERATOR, "rocksdb.actual-delayed-write-rate", GAUGE, BYTES),
  ROCKSDB_WRITE_STOPPED(
      "rocksdb_write_stopped", OPERATOR, "rocksdb.is-write-stopped", GAUGE, COUNT, 1, 1),

  CPU_PERIODS("cpu_periods", TM, "container_cpu_cfs_periods_total", COUNTER, COUNT),
  CPU_PERIODS_THROTTLED(
      "cpu_periods_throttled", TM, "container_cpu_cfs_throttled_periods_total", COUNTER, COUNT),
  OOM_KILLS("oom_kills", TM, "container_oom_events_total", COUNTER, COUNT),

  IDLE_TIME("idle_time", TASK, "accumulateIdleTimeMs", COUNTER, SECONDS, 1e-3),
  BACKPRESSURED_TIME(
      "backpressured_time", TASK, "accumulateBackPressuredTimeMs", COUNTER, SECONDS, 1e-3);

  private final String signalName;
  private final Scope scope;
  private final String flinkName;
  private final Kind kind;
  private final Unit unit;
  private final double factor;
  private final double max;

  Signal(String name, Scope scope, String flinkName, Kind kind, Unit unit) {
    this(name, scope, flinkName, kind, unit, 1);
  }

  Signal(String name, Scope scope, String flinkName, Kind kind, Unit unit, double factor) {
    this(name, scope, flinkName, kind, unit, factor, Double.POSITIVE_INFINITY);
  }

  Signal(
      String name, Scope scope, String flinkName, Kind kind, Unit unit, double factor, double max) {
    this.signalName = name;
    this.scope = scope;
    this.flinkName = flinkName;
    this.kind = kind;
    this.unit = unit;
    this.factor = factor;
    this.max = max;
  }

  /** The name that rules use, lower case with underscores, unique in the catalogue. */
  public String signalName() {
    return signalName;
  }

  /** What the signal is measured on. */
  public Scope scope() {
    return scope;
  }

  /** Flink's own metric identifier without its scope, dots included. */
  public String flinkName() {
    return flinkName;
  }

  public Kind kind() {
    return kind;
  }

  /** The unit after scaling. */
  public Unit unit() {
    return unit;
  }

  /** The least value that makes sense, in the signal's unit; the same for all signals. */
  public double min() {
    return 0;
  }

  /** The largest value that makes sense, in the signal's unit; infinite where there is none. */
  public double max() {
    return max;
  }

  /**
   * Turns Flink's raw value into the signal's unit.
   *
   * <p>{@code BUSY.scale(812) = 0.812}, {@code BUSY.scale(1003) = 1}, {@code BUSY.scale(-5)} and
   * {@code BUSY.scale(NaN)} are NaN, which means missing everywhere.
   */
  public double scale(double raw) {
    double value = raw * factor;
    return value >= min() && value < Double.POSITIVE_INFINITY ? Math.min(value, max) : Double.NaN;
  }

  /**
   * Turns a value back into Flink's unit, free of the noise of the last digits: {@code
   * BUSY.unscale(0.812) = 812}.
   */
  public double unscale(double value) {
    double raw = value / factor;
    double whole = Math.rint(raw);
    return Math.abs(raw - whole) <= 1e-9 * Math.abs(whole) ? whole : raw;
  }
}
