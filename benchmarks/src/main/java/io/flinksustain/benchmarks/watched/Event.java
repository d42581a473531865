package io.flinksustain.benchmarks.watched;

/**
 * What flows through a watched job.
 *
 * @param id running number of its source split
 * @param key what keyed operators partition by
 * @param payload ballast that gives the record its size
 */
public record Event(long id, long key, byte[] payload) {}
