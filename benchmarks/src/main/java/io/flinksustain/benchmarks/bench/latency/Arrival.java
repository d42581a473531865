package io.flinksustain.benchmarks.bench.latency;

/**
 * A diagnosis that came.
 *
 * @param job key of the job
 * @param cause that it names
 * @param at end of the window that it was found in, epoch milliseconds
 * @param early when a reader of uncommitted records had it, epoch milliseconds
 * @param seen when a reader of committed records had it, epoch milliseconds
 */
record Arrival(String job, String cause, long at, long early, long seen) {}
