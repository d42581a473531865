package io.flinksustain.benchmarks.watched.nexmark;

/**
 * A seller and one of their auctions.
 *
 * @param seller id of the person
 * @param name of the person
 * @param city of the person
 * @param state of the person
 * @param auction id of the auction
 */
public record Sale(long seller, String name, String city, String state, long auction) {
  static Sale of(Person person, Auction auction) {
    return new Sale(person.id(), person.name(), person.city(), person.state(), auction.id());
  }
}
