package io.flinksustain.benchmarks.watched.nexmark;

import io.flinksustain.benchmarks.watched.Burden;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Prices in euros; the specification's rate is 0.908 to the dollar. */
final class Convert extends ProcessFunction<Bid, Bid> {
  private static final long serialVersionUID = 1L;
  private static final double EUROS = 0.908;

  private final Burden burden;

  Convert(Burden burden) {
    this.burden = burden;
  }

  @Override
  public void processElement(Bid bid, Context context, Collector<Bid> out)
      throws InterruptedException {
    burden.bear();
    long price = Math.round(bid.price() * EUROS);
    out.collect(
        new Bid(bid.auction(), bid.bidder(), price, bid.channel(), bid.time(), bid.extra()));
  }
}
