package io.flinksustain.benchmarks.watched.nexmark;

/**
 * Something for sale.
 *
 * @param id of the auction, from 1000
 * @param item what is sold
 * @param initialBid in cents
 * @param reserve least price, in cents
 * @param seller id of a person
 * @param category 10 to 14
 * @param time of the opening, epoch milliseconds
 * @param expires when it ends, epoch milliseconds
 * @param extra padding to the average size
 */
public record Auction(
    long id,
    String item,
    long initialBid,
    long reserve,
    long seller,
    int category,
    long time,
    long expires,
    String extra) {}
