package io.flinksustain.steer;

/**
 * What an order is about.
 *
 * @param lane name of the lane; empty for all lanes
 * @param job key of a job of that lane; empty for all of its jobs
 */
public record Scope(String lane, String job) {
  /** Every job of every lane. */
  public static final Scope EVERYTHING = new Scope("", "");

  /** All jobs of a lane. */
  public static Scope ofLane(String lane) {
    return new Scope(lane, "");
  }

  /** One job. */
  public static Scope ofJob(String lane, String job) {
    return new Scope(lane, job);
  }

  /** Whether it is about a lane, or about a job of it. */
  public boolean reaches(String name) {
    return lane.isEmpty() || lane.equals(name);
  }

  /** Whether it is about a job of a lane that it reaches. */
  boolean covers(String jobKey) {
    return job.isEmpty() || job.equals(jobKey);
  }
}
