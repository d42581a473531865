package io.flinksustain.benchmarks.watched;

import java.util.SplittableRandom;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/** Makes the event of a number; the same number has the same key as long as the hot share holds. */
final class Generator implements GeneratorFunction<Long, Event> {
  private static final long serialVersionUID = 1L;
  private static final long HOT_KEY = 0;

  private final int keys;
  private final Steps hotShare;
  private final byte[] payload;

  Generator(int keys, Steps hotShare, int recordBytes) {
    this.keys = keys;
    this.hotShare = hotShare;
    this.payload = new byte[Math.max(0, recordBytes - 2 * Long.BYTES)];
  }

  @Override
  public Event map(Long id) {
    SplittableRandom random = new SplittableRandom(id);
    boolean hot = random.nextDouble() < hotShare.at(System.currentTimeMillis());
    return new Event(id, hot ? HOT_KEY : random.nextInt(keys), payload);
  }
}
