package io.flinksustain.benchmarks.watched.nexmark;

import io.flinksustain.benchmarks.watched.Burden;
import org.apache.flink.api.common.functions.ReduceFunction;

/** The auction with most bids. */
final class Hottest implements ReduceFunction<Count> {
  private static final long serialVersionUID = 1L;

  private final Burden burden;

  Hottest(Burden burden) {
    this.burden = burden;
  }

  @Override
  public Count reduce(Count one, Count other) throws InterruptedException {
    burden.bear();
    return one.bids() >= other.bids() ? one : other;
  }
}
