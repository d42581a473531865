package io.flinksustain.benchmarks.fleet;

import io.flinksustain.report.Report;

/**
 * One process that reports: a task manager or a JobManager of a job.
 *
 * @param job whose it is; the fleet has no session clusters
 * @param taskManager its index, -1 for the JobManager
 * @param id as its reporter names it
 * @param host where it runs
 * @param seed of its noise
 */
record FleetProcess(FleetJob job, int taskManager, String id, String host, long seed) {

  static FleetProcess taskManager(FleetJob job, int index) {
    long seed = Noise.mix(job.seed(), 100 + index);
    String host = host(seed);
    return new FleetProcess(job, index, host + ":6122-" + Noise.hex(seed, 6), host, seed);
  }

  static FleetProcess jobManager(FleetJob job) {
    long seed = Noise.mix(job.seed(), 99);
    return new FleetProcess(job, -1, Report.JOB_MANAGER, host(seed), seed);
  }

  boolean isTaskManager() {
    return taskManager >= 0;
  }

  private static String host(long seed) {
    return "10." + (seed >>> 8 & 0xFF) + '.' + (seed >>> 16 & 0xFF) + '.' + (seed >>> 24 & 0xFF);
  }
}
