package io.flinksustain.benchmarks.watched.nexmark;

/**
 * Whose bids, and for what.
 *
 * @param bidder id of a person
 * @param auction id of an auction
 */
public record BidderAuction(long bidder, long auction) {}
