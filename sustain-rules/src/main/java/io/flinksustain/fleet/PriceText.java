package io.flinksustain.fleet;

import io.flinksustain.cost.Prices;

/**
 * By which prices costs are said.
 *
 * @param currency three letters
 * @param date since when they are known to hold
 * @param source where they come from
 * @param example whether they are made up
 */
public record PriceText(String currency, String date, String source, boolean example) {

  static PriceText of(Prices prices) {
    return new PriceText(
        prices.currency(), prices.date().toString(), prices.source(), prices.example());
  }
}
