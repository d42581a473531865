package io.flinksustain.benchmarks.watched;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** An operator without state: bears its burden and passes on. */
public final class PlainWork extends ProcessFunction<Event, Event> {
  private static final long serialVersionUID = 1L;

  private final Burden burden;

  PlainWork(Burden burden) {
    this.burden = burden;
  }

  @Override
  public void processElement(Event event, Context context, Collector<Event> out)
      throws InterruptedException {
    burden.bear();
    out.collect(event);
  }
}
