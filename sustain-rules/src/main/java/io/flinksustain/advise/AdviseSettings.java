package io.flinksustain.advise;

import java.io.Serializable;

/**
 * How patient the adviser is, and on what it goes.
 *
 * @param reduceAfterMs how long waste must have been seen before taking something away is advised
 * @param timeToLiveMs how long a recommendation stands
 * @param minCompleteness least share of the values due, 0 to 1, that makes a vertex measured; that
 *     of the diagnoses, so that both go on the same values
 */
public record AdviseSettings(long reduceAfterMs, long timeToLiveMs, double minCompleteness)
    implements Serializable {}
