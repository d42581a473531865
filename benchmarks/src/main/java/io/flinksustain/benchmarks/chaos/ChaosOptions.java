package io.flinksustain.benchmarks.chaos;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a run is to be made.
 *
 * @param home directory of the built module
 * @param rounds in which something is to be killed
 * @param seed that the order of the strikes follows from
 * @param limit after which no round begins; null for none
 * @param json file for what was found
 */
record ChaosOptions(Path home, int rounds, long seed, Duration limit, Path json) {}
