package io.flinksustain.benchmarks.watched;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink whose only effect is the time that a record takes. */
final class PacedSink implements Sink<Event> {
  private static final long serialVersionUID = 1L;

  private final Cost cost;

  PacedSink(Cost cost) {
    this.cost = cost;
  }

  @Override
  public SinkWriter<Event> createWriter(WriterInitContext context) {
    return new SinkWriter<>() {
      @Override
      public void write(Event event, Context ignored) throws InterruptedException {
        cost.pay();
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
