package io.flinksustain.benchmarks.fleet;

import io.flinksustain.signal.Signal;

/** What a process measures about itself, and a JobManager about its job, in Flink's units. */
final class ProcessValues {
  private static final Signal[] SIGNALS = Signal.values();
  private static final double MILLIS = 1000;
  private static final long NANOS_OF_SECOND = 1_000_000_000;
  private static final long MIB = 1 << 20;
  private static final long HEAP_MAX = 2048 * MIB;
  private static final long COLLECTION_MS = 30_000;
  private static final double COLLECTED = 0.3;
  private static final long GC_MS_PER_SECOND = 6;

  private final FleetProcess process;
  private final FleetJob job;
  private final FleetSpec spec;
  private final JobLoad load;
  private final long ts;
  private final double secondsWell;
  private final double secondsIll;
  private final long noise;

  ProcessValues(FleetProcess process, FleetSpec spec, long ts, long birth) {
    this.process = process;
    this.spec = spec;
    this.ts = ts;
    job = process.job();
    load = job.load(ts);
    noise = Noise.mix(process.seed(), ts);
    long turn = Math.min(ts, job.onset());
    secondsWell = (turn - birth) / MILLIS;
    secondsIll = (ts - turn) / MILLIS;
  }

  /** The value of a signal, scaled. */
  double value(int ordinal) {
    Signal signal = SIGNALS[ordinal];
    return signal.scale(raw(signal));
  }

  private double raw(Signal signal) {
    double seconds = secondsWell + secondsIll;
    double checkpoints = MILLIS / JobLoad.CHECKPOINT_INTERVAL_MS;
    return switch (signal) {
      case CPU -> (load.cores() + 0.2 * Noise.unit(noise)) / JobLoad.CORES;
      case CPU_TIME ->
          Math.rint((job.well().cores() * secondsWell + job.ill().cores() * secondsIll) * MILLIS)
              * (NANOS_OF_SECOND / MILLIS);
      case HEAP_USED -> Math.rint(HEAP_MAX * (load.heapLive() + COLLECTED * sinceCollection()));
      case HEAP_MAX -> HEAP_MAX;
      case GC -> GC_MS_PER_SECOND + (noise & 3);
      case GC_TIME -> Math.floor(GC_MS_PER_SECOND * seconds);
      case METASPACE_USED -> 90 * MIB + (noise & 0xFFFF);
      case METASPACE_MAX, NETWORK_TOTAL -> 256 * MIB;
      case DIRECT_USED -> 140 * MIB + (noise & 0xFFFF);
      case MANAGED_USED -> 512 * MIB;
      case MANAGED_TOTAL -> 1024 * MIB;
      case NETWORK_USED -> 64 * MIB + (noise & 0x3F) * 32768;
      case CHECKPOINT_DURATION -> Math.rint(load.checkpointMs() * (1 + 0.1 * Noise.unit(noise)));
      case CHECKPOINT_SIZE, CHECKPOINT_FULL_SIZE -> 300 * MIB + (noise & 0xFFFFF);
      case CHECKPOINTS_COMPLETED ->
          Math.floor(checkpoints * (succeeding(job.well(), secondsWell) + succeedingIll()));
      case CHECKPOINTS_FAILED ->
          Math.floor(checkpoints * job.ill().checkpointsFailed() * secondsIll);
      case CHECKPOINTS_IN_PROGRESS -> load.checkpointMs() >= JobLoad.CHECKPOINT_INTERVAL_MS ? 1 : 0;
      case RUNNING_TIME -> seconds * MILLIS;
      case SLOTS_TOTAL -> spec.subtasks();
      case TASK_MANAGERS -> spec.taskManagers();
      // Restarts, rescales, free slots: a fleet at work has none.
      default -> 0;
    };
  }

  private static double succeeding(JobLoad load, double seconds) {
    return (1 - load.checkpointsFailed()) * seconds;
  }

  private double succeedingIll() {
    return succeeding(job.ill(), secondsIll);
  }

  /** From 0 to 1, each task manager at another time. */
  private double sinceCollection() {
    return (double) ((ts + (process.seed() & 0xFFFF)) % COLLECTION_MS) / COLLECTION_MS;
  }
}
