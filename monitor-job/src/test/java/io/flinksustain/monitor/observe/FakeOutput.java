package io.flinksustain.monitor.observe;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Keeps what a reader emits. */
final class FakeOutput implements ReaderOutput<Observed> {
  final List<Observed> emitted = new ArrayList<>();

  @Override
  public void collect(Observed observed) {
    emitted.add(observed);
  }

  @Override
  public void collect(Observed observed, long timestamp) {
    emitted.add(observed);
  }

  @Override
  public void emitWatermark(Watermark watermark) {}

  @Override
  public void markIdle() {}

  @Override
  public void markActive() {}

  @Override
  public SourceOutput<Observed> createOutputForSplit(String splitId) {
    return this;
  }

  @Override
  public void releaseOutputForSplit(String splitId) {}
}
