package io.flinksustain.fact;

import java.util.Map;

/**
 * The FlinkDeployment of a job, as its API server has it.
 *
 * @param problem why it cannot be read at present, a sentence; empty when it was read. With a
 *     problem nothing else is known.
 * @param annotations those that begin with {@code sustain.io/}, as they are written
 * @param generation number of the spec, 1 for the first; changes of annotations do not count
 * @param observedGeneration generation that the operator worked with last; 0 when it says none
 * @param lifecycle state by the operator, such as STABLE; empty when it says none
 * @param flinkVersion as in the spec, such as {@code v1_20}
 * @param image of the containers; empty when it is left to the operator
 * @param parallelism of the job in the spec; 0 when it is not set
 * @param desiredState {@code running} or {@code suspended}
 * @param upgradeMode {@code stateless}, {@code savepoint} or {@code last-state}
 * @param initialSavepoint path that the job was started from first, without credentials; empty when
 *     there is none
 * @param autoscaled whether Flink's own autoscaler scales the job
 * @param configuration keys of the spec's configuration that sizing depends on, secrets removed
 */
public record Resource(
    String problem,
    Map<String, String> annotations,
    long generation,
    long observedGeneration,
    String lifecycle,
    String flinkVersion,
    String image,
    int parallelism,
    String desiredState,
    String upgradeMode,
    String initialSavepoint,
    boolean autoscaled,
    Map<String, String> configuration) {
  private static final String STABLE = "STABLE";

  /** One that cannot be read at present. */
  public static Resource unread(String problem) {
    return new Resource(problem, Map.of(), 0, 0, "", "", "", 0, "", "", "", false, Map.of());
  }

  /** Whether it was read. */
  public boolean wasRead() {
    return problem.isEmpty();
  }

  /** Whether what is wanted is known not to run: it is being deployed, suspended or taken back. */
  public boolean rollsOut() {
    boolean behind = observedGeneration > 0 && observedGeneration < generation;
    return wasRead() && (behind || !(lifecycle.isEmpty() || lifecycle.equals(STABLE)));
  }
}
