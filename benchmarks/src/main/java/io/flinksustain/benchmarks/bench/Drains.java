package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.bench.result.Measurements;

/** Adds to the figures what drains have in common. */
final class Drains {
  static final String UNIT = "CPU s/M samples";

  private final Measurements measured;
  private long lost;
  private long late;
  private long quarantined;

  Drains(Measurements measured) {
    this.measured = measured;
  }

  /** Adds the cost under {@code figure}, its parts that are not the application, and gives it. */
  double add(String figure, Drained drained, Backlog backlog) {
    double each = backlog.samplesPerRecord();
    double cost = drained.slope().cpuPerMillion(each);
    measured.add(figure + "_cpu_s_per_million", cost, UNIT);
    measured.add(figure + "_jit_cpu_s_per_million", drained.slope().jitCpuPerMillion(each), UNIT);
    measured.add(figure + "_gc_cpu_s_per_million", drained.slope().gcCpuPerMillion(each), UNIT);
    lost += drained.lost();
    late += drained.late();
    quarantined += drained.quarantined();
    return cost;
  }

  /** Adds what went missing in all drains of a repeat, which is to be nothing. */
  void conclude() {
    measured.add("lost", (double) lost, "samples");
    measured.add("late", (double) late, "reports");
    measured.add("quarantined", (double) quarantined, "records");
  }
}
