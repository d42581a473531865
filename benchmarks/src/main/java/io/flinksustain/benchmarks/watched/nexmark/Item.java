package io.flinksustain.benchmarks.watched.nexmark;

/**
 * One event of the stream: one of the three is there, the others are null.
 *
 * @param time of the event, epoch milliseconds
 */
public record Item(Person person, Auction auction, Bid bid, long time) {
  static Item of(Person person) {
    return new Item(person, null, null, person.time());
  }

  static Item of(Auction auction) {
    return new Item(null, auction, null, auction.time());
  }

  static Item of(Bid bid) {
    return new Item(null, null, bid, bid.time());
  }
}
