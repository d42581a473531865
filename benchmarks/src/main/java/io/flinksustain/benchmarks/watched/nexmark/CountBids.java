package io.flinksustain.benchmarks.watched.nexmark;

import io.flinksustain.benchmarks.watched.Burden;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.util.FlinkRuntimeException;

/** Counts bids; bears its burden once for each bid and window. */
final class CountBids implements AggregateFunction<Bid, Long, Long> {
  private static final long serialVersionUID = 1L;

  private final Burden burden;

  CountBids(Burden burden) {
    this.burden = burden;
  }

  @Override
  public Long createAccumulator() {
    return 0L;
  }

  @Override
  public Long add(Bid bid, Long count) {
    try {
      burden.bear();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FlinkRuntimeException("cancelled", e);
    }
    return count + 1;
  }

  @Override
  public Long getResult(Long count) {
    return count;
  }

  @Override
  public Long merge(Long one, Long other) {
    return one + other;
  }
}
