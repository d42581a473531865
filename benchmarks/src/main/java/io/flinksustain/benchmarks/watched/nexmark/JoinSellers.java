package io.flinksustain.benchmarks.watched.nexmark;

import io.flinksustain.benchmarks.watched.Burden;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/** Joins a person with the auctions that come before and after, until the window ends. */
final class JoinSellers extends KeyedCoProcessFunction<SellerWindow, Person, Auction, Sale> {
  private static final long serialVersionUID = 1L;

  private final Burden burden;
  private transient ValueState<Person> seller;
  private transient ListState<Auction> early;

  JoinSellers(Burden burden) {
    this.burden = burden;
  }

  @Override
  public void open(OpenContext context) {
    seller = getRuntimeContext().getState(new ValueStateDescriptor<>("seller", Person.class));
    early = getRuntimeContext().getListState(new ListStateDescriptor<>("auctions", Auction.class));
  }

  @Override
  public void processElement1(Person person, Context context, Collector<Sale> out)
      throws Exception {
    burden.bear();
    clearAtTheEnd(context);
    seller.update(person);
    early.get().forEach(auction -> out.collect(Sale.of(person, auction)));
    early.clear();
  }

  @Override
  public void processElement2(Auction auction, Context context, Collector<Sale> out)
      throws Exception {
    burden.bear();
    clearAtTheEnd(context);
    Person person = seller.value();
    if (person == null) {
      early.add(auction);
    } else {
      out.collect(Sale.of(person, auction));
    }
  }

  @Override
  public void onTimer(long at, OnTimerContext context, Collector<Sale> out) {
    seller.clear();
    early.clear();
  }

  private void clearAtTheEnd(Context context) {
    long end = context.getCurrentKey().end();
    if (end < Long.MAX_VALUE) {
      context.timerService().registerEventTimeTimer(end);
    }
  }
}
