package io.flinksustain.monitor.window;

import io.flinksustain.fact.Fact;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.window.FactMemory;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.Joined;
import io.flinksustain.window.Joiner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Holds each window back until the facts up to its end have come, then hands it on with them.
 *
 * <p>Keyed by job key on both sides; one timer for each end of a window, and one to forget a job.
 */
public final class JoinFacts extends KeyedCoProcessFunction<String, JobWindow, Fact, JobWindow> {
  private static final long serialVersionUID = 1;

  private final long sizeMs;
  private final int silentWindows;
  private final long retentionMs;

  private transient Joiner joiner;
  private transient JoinMetrics metrics;
  private transient ValueState<FactMemory> facts;
  private transient ListState<JobWindow> waiting;
  private transient ValueState<Long> expiry;

  public JoinFacts(ReadableConfig config) {
    sizeMs = config.get(WindowOptions.SIZE).toMillis();
    silentWindows = config.get(WindowOptions.SILENT_WINDOWS);
    retentionMs = config.get(WindowOptions.RETENTION).toMillis();
  }

  @Override
  public void open(OpenContext context) {
    joiner = new Joiner(sizeMs, silentWindows);
    metrics = new JoinMetrics(getRuntimeContext().getMetricGroup());
    facts =
        getRuntimeContext().getState(new ValueStateDescriptor<>("facts", StreamTypes.FACT_MEMORY));
    waiting =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("waiting", StreamTypes.JOB_WINDOW));
    expiry = getRuntimeContext().getState(new ValueStateDescriptor<>("expiry", Types.LONG));
  }

  @Override
  public void processElement1(JobWindow window, Context context, Collector<JobWindow> out)
      throws Exception {
    waiting.add(window);
    context.timerService().registerEventTimeTimer(window.end());
  }

  @Override
  public void processElement2(Fact fact, Context context, Collector<JobWindow> out)
      throws Exception {
    if (fact.target() == null) {
      TimerService timers = context.timerService();
      remember(memory().heard(fact, timers.currentWatermark()), timers);
      lookAt(joiner.nextLook(fact, timers.currentWatermark()), timers);
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<JobWindow> out)
      throws Exception {
    TimerService timers = context.timerService();
    Joined joined = joiner.close(memory(), takeDue(time), time);
    if (timers.currentWatermark() < Long.MAX_VALUE) {
      joined = joiner.addSilence(joined, time);
      lookAt(joiner.nextLook(joined.memory(), time), timers);
    }
    metrics.count(joined);
    joined.windows().forEach(out::collect);
    remember(forgetIfDue(joined.memory(), time), timers);
  }

  /** Removes and returns the windows that end by {@code time}, in order of their end. */
  private List<JobWindow> takeDue(long time) throws Exception {
    List<JobWindow> due = new ArrayList<>();
    List<JobWindow> rest = new ArrayList<>();
    for (JobWindow window : waiting.get()) {
      (window.end() <= time ? due : rest).add(window);
    }
    if (!due.isEmpty()) {
      waiting.update(rest);
    }
    due.sort(Comparator.comparingLong(JobWindow::end));
    return due;
  }

  private static void lookAt(long time, TimerService timers) {
    if (time > 0) {
      timers.registerEventTimeTimer(time);
    }
  }

  private FactMemory memory() throws Exception {
    FactMemory known = facts.value();
    return known == null ? FactMemory.EMPTY : known;
  }

  private FactMemory forgetIfDue(FactMemory memory, long time) throws Exception {
    if (expiry.value() == null || time < expiry.value()) {
      return memory;
    }
    expiry.clear();
    return memory.dropOlderThan(time - retentionMs);
  }

  /** Keeps what is known, with a timer to forget it unless there is one already. */
  private void remember(FactMemory memory, TimerService timers) throws Exception {
    if (memory.isEmpty()) {
      facts.clear();
      return;
    }
    facts.update(memory);
    if (expiry.value() == null) {
      expiry.update(memory.lastHeard() + retentionMs);
      timers.registerEventTimeTimer(memory.lastHeard() + retentionMs);
    }
  }
}
