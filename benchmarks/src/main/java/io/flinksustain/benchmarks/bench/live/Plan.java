package io.flinksustain.benchmarks.bench.live;

import java.time.Duration;

/**
 * What a live fleet is to do.
 *
 * @param jobs number of jobs
 * @param vertices of each job
 * @param ills number of jobs that fall ill, at least 1
 * @param seed of all its values
 * @param firstOnset of an ill, after the start of the fleet
 * @param lastOnset of an ill
 */
public record Plan(
    int jobs, int vertices, int ills, long seed, Duration firstOnset, Duration lastOnset) {

  /** How long it takes, generously, to write the facts of so many jobs, which come first. */
  Duration lead() {
    return Duration.ofSeconds(12).plusMillis(3L * jobs);
  }
}
