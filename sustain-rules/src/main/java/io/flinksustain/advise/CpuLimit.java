package io.flinksustain.advise;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.cpu.CpuGrant;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.machine.MachineNeed;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.feature.Scene;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A higher CPU limit, as {@link MachineNeed} has it, for task managers that are throttled. It is
 * worded as the factor that makes the limit of the request; the request, and with it the price,
 * stays. Left to a person where the request is not known.
 *
 * <p>It grows by whole quarters, at least one and at most to twice: how often a window was
 * throttled varies, and one that is hardly so is no word against what all the others said.
 *
 * <pre>
 *   request  factor  cores needed   lower  proposed  upper
 *         2       1           3.2    1.25      1.75      2
 *         2     1.5           2.6   1.875     1.875      3
 *         2       1           9.0    1.25         2      2
 * </pre>
 */
final class CpuLimit {
  private static final double STEPS_TO_TWICE = 4;

  private CpuLimit() {}

  static Optional<Values> raise(Diagnosis diagnosis, Scene scene, JobHistory history) {
    return Optional.of(
        Optional.ofNullable(scene.window().facts().deployment())
            .map(CpuGrant::of)
            .map(grant -> values(grant, MachineNeed.of(scene, history).cores()))
            .orElse(Values.FOR_A_PERSON));
  }

  private static Values values(CpuGrant grant, Estimate cores) {
    double growth = cores.target() / grant.limit();
    return Double.isNaN(growth)
        ? Values.FOR_A_PERSON
        : new Values(
            text(grant.factor()),
            text(grant.factor() * quarters(growth)),
            text(grant.factor() * quarters(0)),
            text(grant.factor() * quarters(Double.POSITIVE_INFINITY)),
            cores.missing());
  }

  /** 1.75 of 1.6. */
  private static double quarters(double growth) {
    double steps = Math.ceil((growth - 1) * STEPS_TO_TWICE);
    return 1 + Math.max(1, Math.min(STEPS_TO_TWICE, steps)) / STEPS_TO_TWICE;
  }

  /** What is there now as it is written there: a command expects just that. */
  private static String text(double factor) {
    return BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString();
  }
}
