package io.flinksustain.signal;

/** The unit of a signal's value after scaling, as rules and people see it. */
public enum Unit {
  /** A share; 1.0 is the whole. */
  RATIO("ratio"),
  /** A number of things. */
  COUNT("count"),
  /** Records. */
  RECORDS("records"),
  /** Bytes. */
  BYTES("bytes"),
  /** Seconds. */
  SECONDS("s");

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  /** The short form printed behind a number. */
  public String symbol() {
    return symbol;
  }
}
