package io.flinksustain.benchmarks.watched.nexmark;

import io.flinksustain.benchmarks.watched.Burden;
import io.flinksustain.benchmarks.watched.JobPlan;
import io.flinksustain.benchmarks.watched.Query;
import io.flinksustain.benchmarks.watched.Sources;
import io.flinksustain.benchmarks.watched.Vertices;
import java.io.Serializable;
import java.time.Duration;
import java.util.Set;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.EventTimeSessionWindows;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import org.apache.flink.streaming.api.windowing.assigners.WindowAssigner;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;

/** The job of one query; its vertices are those that {@link Query} names. */
public final class NexmarkJob {
  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final Duration SLIDE = Duration.ofSeconds(2);
  private static final Set<String> STATES = Set.of("OR", "ID", "CA");
  private static final int CATEGORY = 10;
  private static final long FOR_EVER = Long.MAX_VALUE;

  private final Vertices vertices;
  private final DataStream<Item> events;

  private NexmarkJob(Vertices vertices, DataStream<Item> events) {
    this.vertices = vertices;
    this.events = events;
  }

  /** Adds the job to an environment; its source ends after so many events. */
  public static void build(StreamExecutionEnvironment env, JobPlan plan, long events) {
    WatermarkStrategy<Item> watermarks =
        WatermarkStrategy.<Item>forMonotonousTimestamps()
            .withTimestampAssigner((item, ignored) -> item.time());
    DataStream<Item> items =
        new Sources(plan, events)
            .generated(env, NexmarkGenerator.of(plan), TypeInformation.of(Item.class), watermarks);
    new NexmarkJob(new Vertices(plan), items).wire(plan.shape().query());
  }

  private void wire(Query query) {
    switch (query) {
      case Q1 -> vertices.sink(vertices.named("convert", bids().process(convert())));
      case Q3 -> sellersOfSomeStates();
      case Q5 -> hottestAuctions();
      case Q8 -> newSellers();
      case Q11 ->
          vertices.sink(counts("sessions", Bid::bidder, EventTimeSessionWindows.withGap(WINDOW)));
      case Q12 ->
          vertices.sink(counts("count", Bid::bidder, TumblingProcessingTimeWindows.of(WINDOW)));
      case Q18 -> latestBids();
    }
  }

  private Convert convert() {
    return new Convert(burden("convert"));
  }

  private void sellersOfSomeStates() {
    sellers(
        persons(person -> STATES.contains(person.state())),
        auctions(auction -> auction.category() == CATEGORY),
        time -> FOR_EVER);
  }

  private void newSellers() {
    sellers(
        persons(person -> true),
        auctions(auction -> true),
        time ->
            TimeWindow.getWindowStartWithOffset(time, 0, WINDOW.toMillis()) + WINDOW.toMillis());
  }

  /** Joins persons with their auctions of the same window. */
  private void sellers(DataStream<Person> persons, DataStream<Auction> auctions, WindowEnd ends) {
    vertices.sink(
        vertices.named(
            "join",
            persons
                .keyBy(person -> new SellerWindow(person.id(), ends.of(person.time())))
                .connect(
                    auctions.keyBy(
                        auction -> new SellerWindow(auction.seller(), ends.of(auction.time()))))
                .process(new JoinSellers(burden("join")))));
  }

  private void hottestAuctions() {
    DataStream<Count> counts =
        counts("count", Bid::auction, SlidingEventTimeWindows.of(WINDOW, SLIDE));
    vertices.sink(
        vertices.named(
            "hottest",
            counts
                .keyBy(Count::end)
                .window(TumblingEventTimeWindows.of(SLIDE))
                .reduce(new Hottest(burden("hottest")))));
  }

  private void latestBids() {
    vertices.sink(
        vertices.named(
            "latest",
            bids()
                .keyBy(bid -> new BidderAuction(bid.bidder(), bid.auction()))
                .process(new LatestBid(burden("latest")))));
  }

  private DataStream<Count> counts(
      String operator, KeySelector<Bid, Long> key, WindowAssigner<Object, TimeWindow> windows) {
    return vertices.named(
        operator,
        bids()
            .keyBy(key)
            .window(windows)
            .aggregate(new CountBids(burden(operator)), new Count.Emit()));
  }

  private DataStream<Person> persons(Pick.Condition<Person> condition) {
    return pick("persons", Item::person, condition, Person.class);
  }

  private DataStream<Auction> auctions(Pick.Condition<Auction> condition) {
    return pick("auctions", Item::auction, condition, Auction.class);
  }

  private DataStream<Bid> bids() {
    return pick("bids", Item::bid, bid -> true, Bid.class);
  }

  private <T> DataStream<T> pick(
      String operator, Pick.Part<T> part, Pick.Condition<T> condition, Class<T> type) {
    Pick<T> pick = new Pick<>(part, condition, burden(operator));
    return vertices.named(operator, events.process(pick, TypeInformation.of(type)));
  }

  private Burden burden(String operator) {
    return vertices.burden(operator);
  }

  /** The end of the window that a time falls into, epoch milliseconds. */
  private interface WindowEnd extends Serializable {
    long of(long time);
  }
}
