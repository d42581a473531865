package io.flinksustain.benchmarks.chaos.check;

/**
 * A request to the watched cluster that was granted: the job is to run with a value.
 *
 * @param at when it came, epoch milliseconds
 * @param value subtasks of its widest vertices
 */
public record Turn(long at, int value) {}
