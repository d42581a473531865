package io.flinksustain.benchmarks.watched.nexmark;

import java.util.SplittableRandom;

/**
 * Which ids exist when an event happens, and which of them it is about.
 *
 * <p>Event 0 of each 50 is a person, events 1 to 3 are auctions, the rest are bids. So at event 120
 * the last person has number 2, and the last auction number 2 * 3 + 2 = 8.
 */
final class Ids {
  static final int PERSONS = 1;
  static final int AUCTIONS = 3;
  static final int CYCLE = 50;

  /** Numbers become ids by adding it. */
  static final long FIRST = 1000;

  private static final int ACTIVE_PERSONS = 1000;
  private static final int PERSON_LEAD = 100;
  private static final int AUCTIONS_IN_FLIGHT = 100;
  private static final int AUCTION_LEAD = 10;

  /** Of so many ids in a row one is hot. */
  private static final int HOT_ONE_OF = 100;

  private Ids() {}

  static long lastPerson(long event) {
    return event / CYCLE * PERSONS;
  }

  static long lastAuction(long event) {
    long offset = event % CYCLE;
    long cycle = event / CYCLE * AUCTIONS;
    return offset < PERSONS ? cycle - 1 : cycle + Math.min(offset - PERSONS, AUCTIONS - 1);
  }

  static long hotPerson(long event) {
    return FIRST + lastPerson(event) / HOT_ONE_OF * HOT_ONE_OF;
  }

  static long hotAuction(long event) {
    return FIRST + Math.max(0, lastAuction(event)) / HOT_ONE_OF * HOT_ONE_OF;
  }

  /** One of the persons who are active, or who will be soon. */
  static long anyPerson(long event, SplittableRandom random) {
    long persons = lastPerson(event) + 1;
    long active = Math.min(persons, ACTIVE_PERSONS);
    return FIRST + persons - active + random.nextLong(active + PERSON_LEAD);
  }

  /** One of the auctions in flight, or one that will be soon. */
  static long anyAuction(long event, SplittableRandom random) {
    long last = Math.max(0, lastAuction(event));
    long first = Math.max(0, last - AUCTIONS_IN_FLIGHT);
    return FIRST + first + random.nextLong(last - first + 1 + AUCTION_LEAD);
  }
}
