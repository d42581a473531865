package io.flinksustain.benchmarks.chaos.check;

import io.flinksustain.steer.ChangeState;

/**
 * Something that was taken away.
 *
 * @param victim what it was
 * @param state of the change, by the log of changes as far as it was written
 * @param at when it was killed, epoch milliseconds
 */
public record Blow(Victim victim, ChangeState state, long at) {}
