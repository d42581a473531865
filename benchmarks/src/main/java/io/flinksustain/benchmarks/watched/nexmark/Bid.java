package io.flinksustain.benchmarks.watched.nexmark;

/**
 * An offer for what an auction sells.
 *
 * @param auction its id
 * @param bidder id of a person
 * @param price in cents
 * @param channel through which it came
 * @param time epoch milliseconds
 * @param extra padding to the average size
 */
public record Bid(long auction, long bidder, long price, String channel, long time, String extra) {}
