package io.flinksustain.benchmarks.watched.nexmark;

import io.flinksustain.benchmarks.watched.Burden;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Keeps the last bid of each key and says each change. */
final class LatestBid extends KeyedProcessFunction<BidderAuction, Bid, Bid> {
  private static final long serialVersionUID = 1L;

  private final Burden burden;
  private transient ValueState<Bid> latest;

  LatestBid(Burden burden) {
    this.burden = burden;
  }

  @Override
  public void open(OpenContext context) {
    latest = getRuntimeContext().getState(new ValueStateDescriptor<>("latest", Bid.class));
  }

  @Override
  public void processElement(Bid bid, Context context, Collector<Bid> out) throws Exception {
    burden.bear();
    Bid before = latest.value();
    if (before == null || bid.time() >= before.time()) {
      latest.update(bid);
      out.collect(bid);
    }
  }
}
