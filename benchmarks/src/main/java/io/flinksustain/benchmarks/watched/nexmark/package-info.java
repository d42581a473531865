/**
 * The queries q1, q3, q5, q8, q11, q12 and q18 of Nexmark on the DataStream API, and the generator
 * of their events.
 *
 * <p>Source of the numbers: the public specification of Nexmark as Apache Beam and nexmark-flink
 * publish it. Of 50 events 1 is a person, 3 are auctions and 46 are bids; their average sizes are
 * 200, 500 and 100 bytes; one of 2 bids goes to the hot auction, three of 4 come from the hot
 * bidder, and three of 4 auctions are opened by the hot seller.
 */
package io.flinksustain.benchmarks.watched.nexmark;
