package io.flinksustain.benchmarks.watched.nexmark;

/**
 * What persons and auctions are joined by.
 *
 * @param seller id of a person
 * @param end of the window, epoch milliseconds
 */
public record SellerWindow(long seller, long end) {}
