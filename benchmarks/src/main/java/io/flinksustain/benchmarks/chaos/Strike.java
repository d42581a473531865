package io.flinksustain.benchmarks.chaos;

import io.flinksustain.benchmarks.chaos.check.Victim;
import io.flinksustain.steer.ChangeState;

/**
 * What is to be taken away, and when.
 *
 * @param victim what
 * @param state that the change must have come to
 * @param harmful whether the change is to be one that harms its job
 * @param delayMs after the change came there
 */
record Strike(Victim victim, ChangeState state, boolean harmful, long delayMs) {}
