package io.flinksustain.monitor;

import io.flinksustain.monitor.advise.AdviseOptions;
import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.cli.Platform;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.kafka.OrderDesk;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.kafka.TopicTail;
import io.flinksustain.steer.Control;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.flink.configuration.Configuration;

/**
 * The topics of a platform on Kafka.
 *
 * <p>A verdict that holds is written again after {@code sustain.classify.refresh}, and advice after
 * half its time to live, so that no more of these two topics has to be read; of the others all that
 * is kept.
 */
final class LivePlatform implements Platform {
  private static final Duration LEAST = Duration.ofHours(1);
  private static final int REFRESHES = 3;

  private final TopicTail tail;
  private final OrderDesk desk;
  private final String name;
  private OrderDesk.Place given;

  private LivePlatform(TopicTail tail, OrderDesk desk, String name) {
    this.tail = tail;
    this.desk = desk;
    this.name = name;
  }

  /**
   * Finds the topics.
   *
   * @param back how far back verdicts are read; null for as far as they must be refreshed within
   */
  static LivePlatform open(Configuration configuration, Set<Topic> topics, Duration back) {
    long now = System.currentTimeMillis();
    Map<Topic, Long> since = new EnumMap<>(Topic.class);
    topics.forEach(topic -> since.put(topic, since(topic, configuration, back, now)));
    TopicTail tail = TopicTail.open(configuration, since);
    String name = configuration.get(KafkaOptions.BOOTSTRAP_SERVERS);
    return new LivePlatform(tail, new OrderDesk(configuration), name);
  }

  private static long since(Topic topic, Configuration configuration, Duration back, long now) {
    return switch (topic) {
      case DIAGNOSES -> now - (back == null ? refreshed(configuration) : back).toMillis();
      case RECOMMENDATIONS -> now - configuration.get(AdviseOptions.TIME_TO_LIVE).toMillis();
      default -> 0;
    };
  }

  private static Duration refreshed(Configuration configuration) {
    Duration refreshed = configuration.get(ClassifyOptions.REFRESH).multipliedBy(REFRESHES);
    return refreshed.compareTo(LEAST) > 0 ? refreshed : LEAST;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long size() {
    return tail.size();
  }

  @Override
  public void readToEnd(BiConsumer<Topic, byte[]> taker) {
    tail.readToEnd(taker);
  }

  @Override
  public void readOn(Duration wait, BiConsumer<Topic, byte[]> taker) {
    tail.readOn(wait, taker);
  }

  @Override
  public void give(Control order) {
    given = desk.give(order);
  }

  @Override
  public boolean isTaken() {
    return desk.isTaken(given);
  }

  @Override
  public void close() {
    tail.close();
    desk.close();
  }
}
