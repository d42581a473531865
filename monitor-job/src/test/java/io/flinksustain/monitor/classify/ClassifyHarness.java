package io.flinksustain.monitor.classify;

import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Topology;
import io.flinksustain.monitor.testing.SyntheticJob;
import io.flinksustain.monitor.testing.SyntheticWindows;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.WindowJoin;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** Runs {@link ClassifyJobs} as Flink does. */
final class ClassifyHarness implements AutoCloseable {
  static final int REFRESH_WINDOWS = 10;

  private final KeyedBroadcastOperatorTestHarness<String, JobWindow, String, Diagnosed> harness;

  private ClassifyHarness(OperatorSubtaskState state) throws Exception {
    ClassifySettings settings = new ClassifySettings(0.8, 3, 0, 24 * 3_600_000);
    long refreshMs = REFRESH_WINDOWS * SyntheticWindows.WINDOW_MS;
    harness =
        new KeyedBroadcastOperatorTestHarness<>(
            new CoBroadcastWithKeyedOperator<>(
                new ClassifyJobs(settings, refreshMs, Duration.ofHours(24)),
                List.of(ClassifyJobs.PACK)),
            window -> window.job().key(),
            Types.STRING,
            8,
            1,
            0);
    harness
        .getExecutionConfig()
        .configure(
            new Configuration().set(PipelineOptions.GENERIC_TYPES, false),
            ClassifyHarness.class.getClassLoader());
    harness.setup();
    harness.initializeState(state);
    harness.open();
  }

  static ClassifyHarness fresh() throws Exception {
    return new ClassifyHarness(null);
  }

  /** One that goes on where this one is, as after a failure. */
  ClassifyHarness restored() throws Exception {
    return new ClassifyHarness(harness.snapshot(1, 1));
  }

  /** Windows from and to, the end not included. */
  ClassifyHarness windows(SyntheticJob job, int from, int to) throws Exception {
    for (int n = from; n < to; n++) {
      window(SyntheticWindows.of(job, n));
    }
    return this;
  }

  /** The same of a job that runs as it does since the beginning of a window. */
  ClassifyHarness windowsSince(int since, SyntheticJob job, int from, int to) throws Exception {
    for (int n = from; n < to; n++) {
      window(since(since * SyntheticWindows.WINDOW_MS, SyntheticWindows.of(job, n)));
    }
    return this;
  }

  private static JobWindow since(long startedAt, JobWindow window) {
    Topology ran = window.facts().topology();
    Topology now =
        new Topology(ran.state(), startedAt, ran.scheduler(), ran.vertices(), ran.edges());
    Fact fact = Fact.of(window.job(), window.start(), now);
    return WindowJoin.join(window, window.facts().with(fact));
  }

  private void window(JobWindow window) throws Exception {
    harness.processElement(window, window.end() - 1);
  }

  ClassifyHarness pack(String text) throws Exception {
    harness.processBroadcastElement(text, 0);
    return this;
  }

  List<Symptom> symptoms() {
    return side(ClassifyJobs.SYMPTOMS);
  }

  List<Diagnosis> diagnoses() {
    return side(ClassifyJobs.DIAGNOSES);
  }

  List<Alert> alerts() {
    return side(ClassifyJobs.ALERTS);
  }

  /** All that goes on to the adviser. */
  List<Diagnosed> all() {
    return harness.extractOutputValues();
  }

  /** What the adviser has to answer. */
  List<Diagnosed> findings() {
    return all().stream().filter(Diagnosed::isSaid).toList();
  }

  @Override
  public void close() {
    try {
      harness.close();
    } catch (Exception e) {
      throw new IllegalStateException("closing the harness", e);
    }
  }

  private <T> List<T> side(OutputTag<T> tag) {
    Queue<StreamRecord<T>> out = harness.getSideOutput(tag);
    return out == null ? List.of() : out.stream().map(StreamRecord::getValue).toList();
  }
}
