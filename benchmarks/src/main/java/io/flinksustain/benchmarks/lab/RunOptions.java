package io.flinksustain.benchmarks.lab;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a scenario is to be run.
 *
 * @param home directory of the built module
 * @param scenarioFile the scenario
 * @param duration how long, once everything runs; null until Ctrl-C
 * @param recording directory for reports and facts; null for none
 * @param json file for how it ended; null for none
 * @param withSustain false to start only what is watched
 */
record RunOptions(
    Path home,
    Path scenarioFile,
    Duration duration,
    Path recording,
    Path json,
    boolean withSustain) {}
