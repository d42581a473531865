package io.flinksustain.benchmarks.bench.prometheus;

import io.flinksustain.benchmarks.fleet.FleetSpec;
import java.time.Duration;

/**
 * What Prometheus is measured under.
 *
 * @param jobs of the fleet, 1,344 series each
 * @param warmUp before the first measured interval, for series to be made and compilers to settle
 * @param interval that is measured; whole minutes, since rules are evaluated once in each
 */
public record PrometheusLoad(int jobs, Duration warmUp, Duration interval) {

  FleetSpec fleet() {
    return FleetSpec.ofJobs(jobs);
  }

  /** From the first report to the end of the last measured interval. */
  Duration length(int repeats) {
    return warmUp.plus(interval.multipliedBy(repeats));
  }
}
