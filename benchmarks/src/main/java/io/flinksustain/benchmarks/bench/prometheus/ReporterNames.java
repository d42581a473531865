package io.flinksustain.benchmarks.bench.prometheus;

import io.flinksustain.signal.Signal;

/** The names that Flink's Prometheus reporter gives the signals. */
final class ReporterNames {
  private ReporterNames() {}

  /** {@code BUSY -> flink_taskmanager_job_task_busyTimeMsPerSecond}. */
  static String of(Signal signal) {
    return prefix(signal) + signal.flinkName().replaceAll("[^A-Za-z0-9]", "_");
  }

  private static String prefix(Signal signal) {
    return switch (signal.scope()) {
      case TASK -> "flink_taskmanager_job_task_";
      case OPERATOR -> "flink_taskmanager_job_task_operator_";
      case TM -> "flink_taskmanager_";
      case JM -> "flink_jobmanager_";
      case JOB -> "flink_jobmanager_job_";
      case POD -> throw new IllegalArgumentException("Flink reports nothing of pods");
    };
  }
}
