package io.flinksustain.benchmarks.watched;

import java.util.List;

/** A query of the public Nexmark specification, as a job of named operators. */
public enum Query {
  /** Prices of bids in another currency. */
  Q1("bids convert"),
  /** Who sells in some states and in one category, for as long as the job runs. */
  Q3("persons auctions join"),
  /** The auction with most bids in the last 10 s, every 2 s. */
  Q5("bids count hottest"),
  /** Who registers and opens an auction within the same 10 s. */
  Q8("persons auctions join"),
  /** Bids of each bidder in each session; a session ends after 10 s without any. */
  Q11("bids sessions"),
  /** Bids of each bidder in each 10 s of processing time. */
  Q12("bids count"),
  /** The last bid of each bidder in each auction. */
  Q18("bids latest");

  private final String operators;

  Query(String operators) {
    this.operators = operators;
  }

  /** Names of its operators, those that read the events first. */
  public List<String> operators() {
    return List.of(operators.split(" "));
  }
}
