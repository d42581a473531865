package io.flinksustain.advise;

import java.io.Serializable;

/**
 * How patient the adviser is.
 *
 * @param reduceAfterMs how long waste must have been seen before taking something away is advised
 * @param timeToLiveMs how long a recommendation stands
 */
public record AdviseSettings(long reduceAfterMs, long timeToLiveMs) implements Serializable {}
