package io.flinksustain.monitor.window;

import io.flinksustain.fact.Fact;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.window.JobWindow;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** Runs {@link WindowJobs} as the application does: keyed by job, without Kryo. */
final class WindowHarness implements AutoCloseable {
  private static final int KEY_GROUPS = 8;

  private final WindowJobs operator;
  private final KeyedTwoInputStreamOperatorTestHarness<String, Report, Fact, JobWindow> harness;

  private WindowHarness(Configuration config, int subtasks, int subtask) throws Exception {
    operator = new WindowJobs(config);
    harness =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            operator,
            report -> report.job().key(),
            fact -> fact.job().key(),
            Types.STRING,
            KEY_GROUPS,
            subtasks,
            subtask);
    harness
        .getExecutionConfig()
        .configure(
            new Configuration().set(PipelineOptions.GENERIC_TYPES, false),
            WindowHarness.class.getClassLoader());
  }

  /** Windows of a minute that begin with the minute; a silent job is waited for twice. */
  static Configuration aligned() {
    return new Configuration()
        .set(WindowOptions.STAGGER, false)
        .set(WindowOptions.SILENT_WINDOWS, 2);
  }

  static WindowHarness open(Configuration config) throws Exception {
    WindowHarness fresh = new WindowHarness(config, 1, 0);
    fresh.harness.open();
    return fresh;
  }

  /** Another one, of as many subtasks of the same operator, that goes on from a snapshot. */
  static WindowHarness resume(
      Configuration config, OperatorSubtaskState snapshot, int subtasks, int subtask)
      throws Exception {
    WindowHarness next = new WindowHarness(config, subtasks, subtask);
    next.harness.initializeState(
        KeyedTwoInputStreamOperatorTestHarness.repartitionOperatorState(
            snapshot, KEY_GROUPS, 1, subtasks, subtask));
    next.harness.open();
    return next;
  }

  OperatorSubtaskState snapshot() throws Exception {
    return harness.snapshot(1, 1);
  }

  void measure(JobRef job, long ts, double recordsIn) throws Exception {
    receive(Streams.report(job, ts, recordsIn));
  }

  void receive(Report report) throws Exception {
    harness.processElement1(report, 0);
  }

  void learn(Fact fact) throws Exception {
    harness.processElement2(fact, fact.ts());
  }

  /** All reports and facts up to this time have come. */
  void pass(long time) throws Exception {
    passReports(time);
    passFacts(time);
  }

  void passReports(long time) throws Exception {
    harness.processWatermark1(new Watermark(time));
  }

  void passFacts(long time) throws Exception {
    harness.processWatermark2(new Watermark(time));
  }

  void idleFacts() throws Exception {
    harness.processWatermarkStatus2(WatermarkStatus.IDLE);
  }

  List<JobWindow> windows() {
    return harness.extractOutputValues();
  }

  List<Long> timestamps() {
    return harness.extractOutputStreamRecords().stream().map(StreamRecord::getTimestamp).toList();
  }

  long late() {
    return operator.counted().late();
  }

  long overtaken() {
    return operator.counted().overtaken();
  }

  int timers() {
    return harness.numEventTimeTimers();
  }

  int states() {
    return harness.numKeyedStateEntries();
  }

  @Override
  public void close() {
    try {
      harness.close();
    } catch (Exception e) {
      throw new IllegalStateException("closing the harness", e);
    }
  }
}
