package io.flinksustain.benchmarks.watched.nexmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.watched.Steps;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NexmarkGeneratorTest {
  private static final int EVENTS = 50_000;
  private static final List<Item> ITEMS = items(0);

  @Test
  void makesOnePersonThreeAuctionsAndFortySixBidsOfFiftyEvents() {
    assertThat(ITEMS.stream().filter(item -> item.person() != null)).hasSize(EVENTS / 50);
    assertThat(ITEMS.stream().filter(item -> item.auction() != null)).hasSize(EVENTS / 50 * 3);
    assertThat(ITEMS.stream().filter(item -> item.bid() != null)).hasSize(EVENTS / 50 * 46);
  }

  @Test
  void hasTheAverageSizesOfTheSpecification() {
    assertThat(average(NexmarkGeneratorTest::personBytes)).isBetween(190.0, 210.0);
    assertThat(average(NexmarkGeneratorTest::auctionBytes)).isBetween(475.0, 525.0);
    assertThat(average(NexmarkGeneratorTest::bidBytes)).isBetween(95.0, 105.0);
  }

  @Test
  void sendsHalfOfTheBidsToTheHotAuctionAndTakesThreeOfFourFromTheHotBidder() {
    assertThat(share(bid -> bid.auction() % 100 == 0)).isBetween(0.48, 0.53);
    assertThat(share(bid -> bid.bidder() % 100 == 1)).isBetween(0.73, 0.78);
  }

  @Test
  void numbersPersonsAndAuctionsWithoutGaps() {
    assertThat(ITEMS.stream().filter(i -> i.auction() != null).map(i -> i.auction().id()))
        .containsExactlyElementsOf(range(EVENTS / 50 * 3));
    assertThat(ITEMS.stream().filter(i -> i.person() != null).map(i -> i.person().id()))
        .containsExactlyElementsOf(range(EVENTS / 50));
  }

  @Test
  void sendsAShareToOneBidderAndAuctionWhenThereIsAHotKey() {
    long hot =
        items(0.8).stream()
            .filter(item -> item.bid() != null)
            .filter(item -> item.bid().bidder() == 1000 && item.bid().auction() == 1000)
            .count();
    assertThat(hot / (EVENTS / 50 * 46.0)).isBetween(0.78, 0.82);
  }

  private static List<Item> items(double hotShare) {
    NexmarkGenerator generator = new NexmarkGenerator(new Steps(hotShare));
    return LongStream.range(0, EVENTS).mapToObj(generator::map).toList();
  }

  private static Iterable<Long> range(long count) {
    return LongStream.range(1000, 1000 + count).boxed().toList();
  }

  private static double share(Predicate<Bid> condition) {
    return ITEMS.stream().filter(i -> i.bid() != null && condition.test(i.bid())).count()
        / (EVENTS / 50 * 46.0);
  }

  private static double average(ToIntFunction<Item> bytes) {
    return ITEMS.stream().mapToInt(bytes).filter(size -> size > 0).average().orElseThrow();
  }

  private static int personBytes(Item item) {
    Person p = item.person();
    return p == null
        ? 0
        : 16
            + p.name().length()
            + p.email().length()
            + p.creditCard().length()
            + p.city().length()
            + p.state().length()
            + p.extra().length();
  }

  private static int auctionBytes(Item item) {
    Auction a = item.auction();
    return a == null ? 0 : 48 + a.item().length() + a.extra().length();
  }

  private static int bidBytes(Item item) {
    Bid b = item.bid();
    return b == null ? 0 : 32 + b.channel().length() + b.extra().length();
  }
}
