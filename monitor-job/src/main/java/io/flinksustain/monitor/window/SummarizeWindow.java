package io.flinksustain.monitor.window;

import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.report.Report;
import io.flinksustain.window.CounterMemory;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.Summarizer;
import io.flinksustain.window.WindowSummary;
import java.time.Duration;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Hands the reports of a window and the counters of the window before to the summarizer. */
public final class SummarizeWindow
    extends ProcessWindowFunction<Report, JobWindow, String, TimeWindow> {
  /** Reports that came after their window had closed. */
  public static final OutputTag<Report> LATE = new OutputTag<>("late", StreamTypes.REPORT);

  private static final long serialVersionUID = 1;

  private final ValueStateDescriptor<CounterMemory> counters =
      new ValueStateDescriptor<>("counters", StreamTypes.COUNTER_MEMORY);

  /**
   * Forgets the counters of a job that was silent for {@code retention}.
   *
   * <p>The time to live is of the processing clock and only frees memory: what is too old to count
   * from is left out by event time, long before.
   */
  public SummarizeWindow(Duration retention) {
    counters.enableTimeToLive(StateTtlConfig.newBuilder(retention).build());
  }

  @Override
  public void process(
      String key, Context context, Iterable<Report> reports, Collector<JobWindow> out)
      throws Exception {
    ValueState<CounterMemory> state = context.globalState().getState(counters);
    CounterMemory before = state.value() == null ? CounterMemory.EMPTY : state.value();
    TimeWindow window = context.window();
    WindowSummary summary =
        Summarizer.summarize(window.getStart(), window.getEnd(), reports, before);
    state.update(summary.memory());
    summary.windows().forEach(out::collect);
  }
}
