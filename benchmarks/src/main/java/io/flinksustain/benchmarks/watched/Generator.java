package io.flinksustain.benchmarks.watched;

import java.util.SplittableRandom;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/** Makes the event of a number; the same number has the same key as long as the course holds. */
public final class Generator implements GeneratorFunction<Long, Event> {
  private static final long serialVersionUID = 1L;
  private static final long HOT_KEY = 0;

  private final Steps keys;
  private final Steps hotShare;
  private final Steps recordBytes;
  private byte[] payload = {};

  Generator(Steps keys, Steps hotShare, Steps recordBytes) {
    this.keys = keys;
    this.hotShare = hotShare;
    this.recordBytes = recordBytes;
  }

  /** That of a plan's source. */
  public static Generator of(JobPlan plan) {
    SourceShape source = plan.shape().source();
    String name = source.name();
    return new Generator(
        plan.course(name, source.keys().count(), change -> asDouble(change.keys())),
        plan.course(name, source.keys().hotShare(), Change::hotShare),
        plan.course(
            name, Burden.bytes(source.recordSize()), change -> Burden.bytes(change.recordSize())));
  }

  @Override
  public Event map(Long id) {
    SplittableRandom random = new SplittableRandom(id);
    long now = System.currentTimeMillis();
    boolean hot = random.nextDouble() < hotShare.at(now);
    return new Event(id, hot ? HOT_KEY : random.nextInt((int) keys.at(now)), payload(now));
  }

  private byte[] payload(long now) {
    int bytes = Math.max(0, (int) recordBytes.at(now) - 2 * Long.BYTES);
    if (payload.length != bytes) {
      payload = new byte[bytes];
    }
    return payload;
  }

  private static Double asDouble(Integer value) {
    return value == null ? null : value.doubleValue();
  }
}
