package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.lab.storage.WriteRate;

/** A storage of checkpoints that takes no more than some bytes a second for each file. */
final class SlowWrites implements OutsideIll {
  private final WriteRate rate;

  SlowWrites(WriteRate rate, long bytesPerSecond) {
    this.rate = rate;
    rate.set(bytesPerSecond);
  }

  @Override
  public void close() {
    rate.lift();
  }
}
