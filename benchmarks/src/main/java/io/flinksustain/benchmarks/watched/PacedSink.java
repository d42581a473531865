package io.flinksustain.benchmarks.watched;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink whose only effect is the time that a record takes. */
final class PacedSink<T> implements Sink<T> {
  private static final long serialVersionUID = 1L;

  private final Cost cost;

  PacedSink(Cost cost) {
    this.cost = cost;
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    return new SinkWriter<>() {
      @Override
      public void write(T element, Context ignored) throws InterruptedException {
        cost.pay();
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
