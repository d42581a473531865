package io.flinksustain.benchmarks.watched;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** An operator without state: bears its burden and passes on. */
public final class PlainWork extends ProcessFunction<Event, Event> {
  private static final long serialVersionUID = 1L;

  private final Burden shared;
  private final Burden alone;
  private transient Burden burden;

  /** With the burden of each of some subtasks, and that of a single one. */
  PlainWork(Burden shared, Burden alone) {
    this.shared = shared;
    this.alone = alone;
  }

  @Override
  public void open(OpenContext context) {
    boolean isAlone = getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks() == 1;
    burden = isAlone ? alone : shared;
  }

  @Override
  public void processElement(Event event, Context context, Collector<Event> out)
      throws InterruptedException {
    burden.bear();
    out.collect(event);
  }
}
