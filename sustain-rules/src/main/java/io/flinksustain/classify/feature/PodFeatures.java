package io.flinksustain.classify.feature;

import io.flinksustain.fact.Pods;
import java.util.List;

/** What Kubernetes says of the pods of a job. */
final class PodFeatures {
  private static final long QUARTER_MS = 900_000;

  private PodFeatures() {}

  static List<Feature> ofJob() {
    return List.of(
        new Feature(
            "job.reports_pods",
            Feature.FLAG,
            "the job's pods are known",
            s -> s.window().facts().pods() == null ? 0 : 1),
        new Feature(
            "pods.killed_15m",
            "count",
            "task managers whose container last ended OOMKilled, and did so in 15 minutes",
            PodFeatures::killed));
  }

  private static double killed(Scene scene) {
    Pods pods = scene.window().facts().pods();
    long end = scene.window().end();
    return pods == null ? Double.NaN : pods.killsBetween(end - QUARTER_MS, end);
  }
}
