package io.flinksustain.advise;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.machine.MachineNeed;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Deployment;
import java.util.Optional;

/**
 * A larger task manager process, as {@link MachineNeed} has it, for one that was killed for its
 * memory; left to a person where it is not known how large it is.
 *
 * <p>The step is at least 20 %, the one that the Kubernetes VPA takes after an out-of-memory kill,
 * and the most is twice the process. What a kill has shown to be too little is the least worth
 * trying.
 *
 * <pre>
 *   process  parts add up to   lower  proposed  upper   MiB
 *      4096             3348    4916      4916   8192
 *      4096             6000    4916      6000   8192
 *       400          unknown     500       500    800
 * </pre>
 */
final class ProcessSize {
  private static final double LEAST_STEP = 1.2;
  private static final double LARGEST_STEP = 2;

  private ProcessSize() {}

  static Optional<Values> raise(Diagnosis diagnosis, Scene scene, JobHistory history) {
    return Optional.of(
        Optional.ofNullable(scene.window().facts().deployment())
            .map(Deployment::processMemoryBytes)
            .filter(now -> now > 0)
            .map(now -> values(now, scene, history))
            .orElse(Values.FOR_A_PERSON));
  }

  private static Values values(double now, Scene scene, JobHistory history) {
    Estimate needed = MachineNeed.of(scene, history).process();
    double floor = history.killed().floor(scene.window().end());
    double least = Math.max(now * LEAST_STEP, Double.isNaN(floor) ? 0 : floor);
    double most = Math.max(least, now * LARGEST_STEP);
    double proposed = Math.min(most, needed.isKnown() ? needed.atLeast(least).target() : least);
    return new Values(
        MemoryText.of(now),
        MemoryText.of(proposed),
        MemoryText.of(least),
        MemoryText.of(most),
        needed.missing());
  }
}
