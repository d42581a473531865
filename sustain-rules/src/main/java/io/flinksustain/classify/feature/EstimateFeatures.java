package io.flinksustain.classify.feature;

import java.util.List;

/** What is not measured and follows from what is. */
final class EstimateFeatures {
  private static final String RATIO = "ratio";

  private EstimateFeatures() {}

  static List<Feature> ofJob() {
    return List.of(
        new Feature(
            "job.busy_cores",
            "count",
            "threads that the job keeps busy: mean busy times parallelism, summed; it can use no"
                + " more cores than that",
            CpuEstimate::busyCores),
        new Feature(
            "job.cpu",
            RATIO,
            "the most of its task managers' cores that the job can be using",
            CpuEstimate::ofCores),
        new Feature(
            "tm.cpu_of_hottest",
            RATIO,
            "mean CPU load of the task manager that has most",
            CpuEstimate::ofHottest),
        new Feature(
            "tm.heap_live",
            RATIO,
            "low envelope of the heap over its maximum, the live set; the highest where several"
                + " task managers are meant",
            HeapEstimate::live));
  }
}
