package io.flinksustain.fact;

import io.flinksustain.report.JobRef;

/**
 * One thing known about a job that no metric carries; exactly one of the parts is set.
 *
 * @param job the job; for {@code target} only the cluster is set, and the namespace in Kubernetes
 * @param ts since when it is known, in milliseconds since the epoch
 */
public record Fact(
    JobRef job,
    long ts,
    Topology topology,
    Checkpointing checkpoint,
    Deployment deployment,
    Failures exception,
    Resource resource,
    Pods pods,
    TargetState target) {

  /**
   * The kind as on the wire: topology, checkpoint, deployment, exception, resource, pod, target.
   */
  public String kind() {
    if (topology != null) {
      return "topology";
    }
    if (checkpoint != null) {
      return "checkpoint";
    }
    if (deployment != null) {
      return "deployment";
    }
    if (exception != null) {
      return "exception";
    }
    if (resource != null) {
      return "resource";
    }
    return pods != null ? "pod" : "target";
  }

  public static Fact of(JobRef job, long ts, Topology topology) {
    return new Fact(job, ts, topology, null, null, null, null, null, null);
  }

  public static Fact of(JobRef job, long ts, Checkpointing checkpoint) {
    return new Fact(job, ts, null, checkpoint, null, null, null, null, null);
  }

  public static Fact of(JobRef job, long ts, Deployment deployment) {
    return new Fact(job, ts, null, null, deployment, null, null, null, null);
  }

  public static Fact of(JobRef job, long ts, Failures exception) {
    return new Fact(job, ts, null, null, null, exception, null, null, null);
  }

  public static Fact of(JobRef job, long ts, Resource resource) {
    return new Fact(job, ts, null, null, null, null, resource, null, null);
  }

  public static Fact of(JobRef job, long ts, Pods pods) {
    return new Fact(job, ts, null, null, null, null, null, pods, null);
  }

  public static Fact of(JobRef job, long ts, TargetState target) {
    return new Fact(job, ts, null, null, null, null, null, null, target);
  }
}
