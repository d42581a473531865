package io.flinksustain.advise;

/**
 * How patient the adviser is.
 *
 * @param reduceAfterMs how long waste must have been seen before taking something away is advised
 * @param timeToLiveMs how long a recommendation stands
 */
public record AdviseSettings(long reduceAfterMs, long timeToLiveMs)
    implements java.io.Serializable {}
