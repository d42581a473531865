package io.flinksustain.benchmarks.chaos.check;

/**
 * Something that must not be.
 *
 * @param invariant that does not hold, in words
 * @param what was found instead
 * @param at when, epoch milliseconds
 */
public record Violation(String invariant, String what, long at) {}
