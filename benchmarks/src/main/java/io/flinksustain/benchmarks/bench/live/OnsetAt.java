package io.flinksustain.benchmarks.bench.live;

/**
 * When a job of the fleet fell ill.
 *
 * @param job key of the job
 * @param cause that its diagnosis should name
 * @param at epoch milliseconds
 */
public record OnsetAt(String job, String cause, long at) {}
