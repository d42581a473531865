package io.flinksustain.benchmarks.watched.nexmark;

import io.flinksustain.benchmarks.watched.Change;
import io.flinksustain.benchmarks.watched.JobPlan;
import io.flinksustain.benchmarks.watched.SourceShape;
import io.flinksustain.benchmarks.watched.Steps;
import java.util.SplittableRandom;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/**
 * Makes the event of a number. Beside the hot ids of the specification, which move on, a share of
 * the events may be about one id that stays.
 */
public final class NexmarkGenerator implements GeneratorFunction<Long, Item> {
  private static final long serialVersionUID = 1L;
  private static final int HOT_AUCTION_RATIO = 2;
  private static final int HOT_BIDDER_RATIO = 4;
  private static final int HOT_SELLER_RATIO = 4;
  private static final int PERSON_BYTES = 200;
  private static final int AUCTION_BYTES = 500;
  private static final int BID_BYTES = 100;
  private static final int FIRST_CATEGORY = 10;
  private static final int CATEGORIES = 5;
  private static final long AUCTION_MILLIS = 60_000;
  private static final int LONGS_OF_AN_AUCTION = 6;
  private static final int LONGS_OF_A_BID = 4;

  private final Steps hotShare;

  NexmarkGenerator(Steps hotShare) {
    this.hotShare = hotShare;
  }

  /** That of a plan's source. */
  static NexmarkGenerator of(JobPlan plan) {
    SourceShape source = plan.shape().source();
    return new NexmarkGenerator(
        plan.course(source.name(), source.keys().hotShare(), Change::hotShare));
  }

  @Override
  public Item map(Long event) {
    SplittableRandom random = new SplittableRandom(event);
    long now = System.currentTimeMillis();
    boolean hot = random.nextDouble() < hotShare.at(now);
    long offset = event % Ids.CYCLE;
    if (offset < Ids.PERSONS) {
      return Item.of(person(event, now, random));
    }
    return offset < Ids.PERSONS + Ids.AUCTIONS
        ? Item.of(auction(event, now, random, hot))
        : Item.of(bid(event, now, random, hot));
  }

  private static Person person(long event, long now, SplittableRandom random) {
    Words words = new Words(random);
    String name = words.name();
    String email = words.text(7) + '@' + words.text(5) + ".com";
    String card = words.digits(16);
    String city = words.city();
    int size = 2 * Long.BYTES + name.length() + email.length() + card.length() + city.length() + 2;
    return new Person(
        Ids.FIRST + Ids.lastPerson(event),
        name,
        email,
        card,
        city,
        words.state(),
        now,
        words.padding(size, PERSON_BYTES));
  }

  private static Auction auction(long event, long now, SplittableRandom random, boolean hot) {
    Words words = new Words(random);
    String item = words.text(20);
    long price = price(random);
    return new Auction(
        Ids.FIRST + Ids.lastAuction(event),
        item,
        price,
        price + price(random),
        hot ? Ids.FIRST : seller(event, random),
        FIRST_CATEGORY + random.nextInt(CATEGORIES),
        now,
        now + AUCTION_MILLIS,
        words.padding(LONGS_OF_AN_AUCTION * Long.BYTES + item.length(), AUCTION_BYTES));
  }

  private static Bid bid(long event, long now, SplittableRandom random, boolean hot) {
    Words words = new Words(random);
    String channel = words.channel();
    return new Bid(
        hot ? Ids.FIRST : auctionOfBid(event, random),
        hot ? Ids.FIRST : bidder(event, random),
        price(random),
        channel,
        now,
        words.padding(LONGS_OF_A_BID * Long.BYTES + channel.length(), BID_BYTES));
  }

  private static long seller(long event, SplittableRandom random) {
    return random.nextInt(HOT_SELLER_RATIO) > 0
        ? Ids.hotPerson(event)
        : Ids.anyPerson(event, random);
  }

  /** Not the hot seller: the one with the next id. */
  private static long bidder(long event, SplittableRandom random) {
    return random.nextInt(HOT_BIDDER_RATIO) > 0
        ? Ids.hotPerson(event) + 1
        : Ids.anyPerson(event, random);
  }

  private static long auctionOfBid(long event, SplittableRandom random) {
    return random.nextInt(HOT_AUCTION_RATIO) > 0
        ? Ids.hotAuction(event)
        : Ids.anyAuction(event, random);
  }

  /** 1 to 1,000,000 dollars, each order of magnitude as often as the others. */
  private static long price(SplittableRandom random) {
    return Math.round(Math.pow(10, random.nextDouble() * 6) * 100);
  }
}
