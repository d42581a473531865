package io.flinksustain.monitor.window;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Topology;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.streaming.runtime.operators.windowing.WindowOperatorBuilder;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** Makes small elements for tests of the window stage. */
final class Streams {
  static final long MINUTE = 60_000;

  private Streams() {}

  static JobRef job(String deployment, String jobId) {
    return new JobRef("eu1", "payments", deployment, jobId, "Fraud");
  }

  /** One counter value of one subtask. */
  static Report report(JobRef job, long ts, double recordsIn) {
    Table table =
        new Table(
            Scope.TASK,
            false,
            new int[] {Signal.RECORDS_IN.ordinal()},
            new String[] {"v"},
            new int[1],
            new int[1],
            new double[] {recordsIn});
    return new Report(job, "tm-1", "host", ts, 10_000, List.of(table));
  }

  static JobWindow window(JobRef job, long end) {
    SignalStats none = SignalStats.EMPTY;
    return new JobWindow(job, end - MINUTE, end, List.of(), List.of(), none, none, JobFacts.NONE);
  }

  static Fact state(JobRef job, long ts, String state) {
    Topology.Vertex vertex = new Topology.Vertex("v", "Map", 1, 128, "", List.of());
    return Fact.of(job, ts, new Topology(state, 0, "Default", List.of(vertex), List.of()));
  }

  /** Runs a harness as the application runs: without Kryo. */
  static void withoutKryo(AbstractStreamOperatorTestHarness<?> harness) {
    harness
        .getExecutionConfig()
        .configure(
            new Configuration().set(PipelineOptions.GENERIC_TYPES, false),
            Streams.class.getClassLoader());
  }

  /** The window operator as the application builds it. */
  static KeyedOneInputStreamOperatorTestHarness<String, Report, JobWindow> summarizing()
      throws Exception {
    TumblingEventTimeWindows windows = TumblingEventTimeWindows.of(Duration.ofMillis(MINUTE));
    WindowOperatorBuilder<Report, String, TimeWindow> operator =
        new WindowOperatorBuilder<>(
            windows,
            windows.getDefaultTrigger(),
            new ExecutionConfig(),
            TypeInformation.of(Report.class),
            report -> report.job().key(),
            Types.STRING);
    operator.sideOutputLateData(SummarizeWindow.LATE);
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            operator.process(new SummarizeWindow(Duration.ofHours(24))),
            report -> report.job().key(),
            Types.STRING);
    withoutKryo(harness);
    return harness;
  }
}
