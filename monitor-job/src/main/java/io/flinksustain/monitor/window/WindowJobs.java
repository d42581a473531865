package io.flinksustain.monitor.window;

import io.flinksustain.fact.Fact;
import io.flinksustain.report.Report;
import io.flinksustain.window.FactMemory;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.Joined;
import io.flinksustain.window.Joiner;
import io.flinksustain.window.Summarizer;
import io.flinksustain.window.WindowGrid;
import io.flinksustain.window.WindowSummary;
import java.util.List;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.runtime.state.internal.InternalListState;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keeps the whole reports of each job and window until all reports and facts up to its end have
 * come, then sums them up and hands the window on with the facts known at its end.
 *
 * <p>Keyed by job key on both sides. An operator of its own, because Flink's window operator knows
 * no second input: the summed-up windows would go through the network once more to meet the facts,
 * with a timer of their own.
 */
public final class WindowJobs extends AbstractStreamOperator<JobWindow>
    implements TwoInputStreamOperator<Report, Fact, JobWindow>, Triggerable<String, VoidNamespace> {
  private static final long serialVersionUID = 1;

  private final long sizeMs;
  private final boolean stagger;
  private final int silentWindows;
  private final long retentionMs;

  private transient JobState state;
  private transient JobTimers timers;
  private transient WindowMetrics counted;

  public WindowJobs(ReadableConfig config) {
    sizeMs = config.get(WindowOptions.SIZE).toMillis();
    stagger = config.get(WindowOptions.STAGGER);
    silentWindows = config.get(WindowOptions.SILENT_WINDOWS);
    retentionMs = config.get(WindowOptions.RETENTION).toMillis();
  }

  @Override
  public void open() throws Exception {
    super.open();
    state =
        new JobState(
            openReports(),
            getPartitionedState(JobState.FACTS),
            getPartitionedState(JobState.COUNTERS),
            getPartitionedState(JobState.EXPIRY));
    timers = new JobTimers(getInternalTimerService("jobs", VoidNamespaceSerializer.INSTANCE, this));
    counted = new WindowMetrics(getMetricGroup());
  }

  /** Every keyed state of Flink is internally one with a namespace, here the end of a window. */
  @SuppressWarnings("unchecked")
  private InternalListState<String, Long, Report> openReports() throws Exception {
    return (InternalListState<String, Long, Report>)
        getOrCreateKeyedState(LongSerializer.INSTANCE, JobState.REPORTS);
  }

  WindowMetrics counted() {
    return counted;
  }

  @Override
  public void processElement1(StreamRecord<Report> element) throws Exception {
    Report report = element.getValue();
    String key = (String) getCurrentKey();
    long end = grid(key).endAfter(report.ts());
    if (end <= timers.now()) {
      counted.countLate();
    } else {
      state.add(report, end);
      timers.closeAt(key, end);
    }
  }

  @Override
  public void processElement2(StreamRecord<Fact> element) throws Exception {
    Fact fact = element.getValue();
    if (fact.target() == null) {
      keep(state.knownFacts().heard(fact, timers.now()));
      lookAt(joiner((String) getCurrentKey()).nextLook(fact, timers.now()));
    }
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    long time = timer.getTimestamp();
    timers.fired(timer.getKey(), time);
    Joiner joiner = joiner(timer.getKey());
    Joined joined = joiner.close(state.knownFacts(), summarize(time), time);
    if (!timers.atEnd()) {
      joined = joiner.addSilence(joined, time);
      lookAt(joiner.nextLook(joined.memory(), time));
    }
    counted.count(joined);
    joined.windows().forEach(window -> output.collect(new StreamRecord<>(window, time)));
    keep(forgetIfDue(joined.memory(), time));
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
    throw new IllegalStateException("no timer of the processing clock is ever set");
  }

  private List<JobWindow> summarize(long end) throws Exception {
    Iterable<Report> reports = state.takeReports(end);
    if (!reports.iterator().hasNext()) {
      return List.of();
    }
    WindowSummary summary = Summarizer.summarize(end - sizeMs, end, reports, state.knownCounters());
    state.counters().update(summary.memory());
    return summary.windows();
  }

  private FactMemory forgetIfDue(FactMemory memory, long time) throws Exception {
    Long expiry = state.expiry().value();
    if (expiry == null || time < expiry) {
      return memory;
    }
    state.expiry().clear();
    return memory.dropOlderThan(time - retentionMs);
  }

  /** Keeps what is known, with a timer to forget it unless there is one already. */
  private void keep(FactMemory memory) throws Exception {
    if (memory.isEmpty()) {
      state.forget();
      return;
    }
    state.facts().update(memory);
    if (state.expiry().value() == null) {
      long expiry = memory.lastHeard() + retentionMs;
      state.expiry().update(expiry);
      timers.wakeAt(expiry);
    }
  }

  private void lookAt(long time) {
    if (time > 0) {
      timers.wakeAt(time);
    }
  }

  private Joiner joiner(String key) {
    return new Joiner(grid(key), silentWindows);
  }

  private WindowGrid grid(String key) {
    return stagger ? WindowGrid.staggered(key, sizeMs) : WindowGrid.aligned(sizeMs);
  }
}
