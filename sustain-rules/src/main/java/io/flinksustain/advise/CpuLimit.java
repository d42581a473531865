package io.flinksustain.advise;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.cpu.CpuGrant;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.machine.MachineNeed;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.feature.Scene;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A higher CPU limit, as {@link MachineNeed} has it, for task managers that are throttled. It is
 * worded as the factor that makes the limit of the request, in hundredths; the request, and with it
 * the price, stays. Left to a person where the request is not known.
 *
 * <pre>
 *   request  factor  cores needed   proposed  upper
 *         2       1           3.2        1.6      2
 *         2     1.5           2.6          -      -
 * </pre>
 */
final class CpuLimit {
  private static final double LARGEST_STEP = 2;

  private CpuLimit() {}

  static Optional<Values> raise(Diagnosis diagnosis, Scene scene, JobHistory history) {
    return Optional.of(
        Optional.ofNullable(scene.window().facts().deployment())
            .map(CpuGrant::of)
            .map(grant -> values(grant, MachineNeed.of(scene, history).cores()))
            .orElse(Values.FOR_A_PERSON));
  }

  private static Values values(CpuGrant grant, Estimate cores) {
    double now = grant.factor();
    double most = now * LARGEST_STEP;
    Estimate factor = cores.map(needed -> Math.min(most, needed / grant.request()));
    // NaN compares false.
    return factor.target() > now
        ? new Values(
            text(now),
            text(factor.target()),
            text(Math.max(now, factor.lower())),
            text(most),
            factor.missing())
        : Values.FOR_A_PERSON;
  }

  /** 1.6 of 1.5993: never too little. */
  private static String text(double factor) {
    return BigDecimal.valueOf(factor)
        .setScale(2, RoundingMode.CEILING)
        .stripTrailingZeros()
        .toPlainString();
  }
}
