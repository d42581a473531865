package io.flinksustain.benchmarks.watched.nexmark;

import io.flinksustain.benchmarks.watched.Burden;
import java.io.Serializable;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Takes the events of one kind out of the stream, as far as they meet a condition. */
final class Pick<T> extends ProcessFunction<Item, T> {
  private static final long serialVersionUID = 1L;

  private final Part<T> part;
  private final Condition<T> condition;
  private final Burden burden;

  Pick(Part<T> part, Condition<T> condition, Burden burden) {
    this.part = part;
    this.condition = condition;
    this.burden = burden;
  }

  /** The part of an event that is wanted; null in events of other kinds. */
  interface Part<T> extends Serializable {
    T of(Item item);
  }

  /** Which of them. */
  interface Condition<T> extends Serializable {
    boolean holds(T value);
  }

  @Override
  public void processElement(Item item, Context context, Collector<T> out)
      throws InterruptedException {
    T value = part.of(item);
    if (value != null && condition.holds(value)) {
      burden.bear();
      out.collect(value);
    }
  }
}
