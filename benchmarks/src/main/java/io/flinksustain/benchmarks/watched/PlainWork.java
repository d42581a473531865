package io.flinksustain.benchmarks.watched;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** An operator without state: pays and passes on. */
public final class PlainWork extends ProcessFunction<Event, Event> {
  private static final long serialVersionUID = 1L;

  private final Cost cost;
  private final Ballast ballast;

  PlainWork(Cost cost, Ballast ballast) {
    this.cost = cost;
    this.ballast = ballast;
  }

  @Override
  public void processElement(Event event, Context context, Collector<Event> out)
      throws InterruptedException {
    ballast.hold();
    cost.pay();
    out.collect(event);
  }
}
