package io.flinksustain.monitor.steer;

import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Subject;
import io.flinksustain.monitor.metrics.CountedMetrics;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.Autoscaled;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Figure;
import io.flinksustain.steer.Figures;
import io.flinksustain.steer.SteerInput;
import io.flinksustain.steer.Vitals;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.metrics.groups.OperatorMetricGroup;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** Runs {@link SteerLanes} as Flink does, with jobs that may be changed without a person. */
final class SteerHarness implements AutoCloseable {
  static final long MINUTE = 60_000;

  /** After so long it is said again that the policy file is not taken. */
  static final long REFRESH = 10 * MINUTE;

  private static final long DAY = 1_440 * MINUTE;
  private static final long START = 100 * DAY;

  private final KeyedTwoInputStreamOperatorTestHarness<String, SteerInput, Control, Command>
      harness;
  private final PolicyFile file;
  private final CountedMetrics measured = new CountedMetrics();
  private String namespace = "";
  private Map<String, String> annotations = Map.of();
  private long now;

  private SteerHarness(PolicyFile file, OperatorSubtaskState state, long now) throws Exception {
    this.file = file;
    this.now = now;
    harness =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new KeyedCoProcessOperator<>(
                new SteerLanes(file, new TestTiming(), REFRESH, Duration.ofDays(1))) {
              private static final long serialVersionUID = 1;

              @Override
              public OperatorMetricGroup getMetricGroup() {
                return measured;
              }
            },
            input -> SteerLanes.KEY,
            order -> SteerLanes.KEY,
            Types.STRING);
    harness
        .getExecutionConfig()
        .configure(
            new Configuration().set(PipelineOptions.GENERIC_TYPES, false),
            SteerHarness.class.getClassLoader());
    harness.setup();
    harness.initializeState(state);
    harness.open();
    harness.setProcessingTime(now);
  }

  static SteerHarness fresh() throws Exception {
    return by(TestTiming.AUTO);
  }

  /** One that goes by a policy file. */
  static SteerHarness by(PolicyFile file) throws Exception {
    return new SteerHarness(file, null, START);
  }

  /** From now on jobs are in a namespace of Kubernetes. */
  SteerHarness in(String where) {
    namespace = where;
    return this;
  }

  /** From now on the job has these annotations; null where nobody can read them. */
  SteerHarness annotated(Map<String, String> found) {
    annotations = found;
    return this;
  }

  /** One that goes on where this one is, as after a failure. */
  SteerHarness restored() throws Exception {
    return restored(file);
  }

  /** The same, submitted with this policy file. */
  SteerHarness restored(PolicyFile submitted) throws Exception {
    return new SteerHarness(submitted, harness.snapshot(1, 1), now);
  }

  /** So many minutes pass, at the end of each of which the job is heard of. */
  SteerHarness calmMinutes(String name, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      pass(MINUTE);
      Figures figures =
          new Figures(Map.of(Figure.LOAD, 1000.0, Figure.BACKPRESSURED, 0.0, Figure.BUSY, 0.6));
      hear(
          SteerInput.of(
              new Vitals(
                  job(name),
                  now - MINUTE,
                  now,
                  true,
                  true,
                  figures,
                  0,
                  0,
                  0,
                  4,
                  Autoscaled.NO,
                  "",
                  List.of()),
              annotations));
    }
    return this;
  }

  SteerHarness pass(long ms) throws Exception {
    now += ms;
    harness.setProcessingTime(now);
    return this;
  }

  SteerHarness recommend(String name, int current, int proposed) throws Exception {
    return hear(
        SteerInput.of(
            new Recommendation(
                job(name),
                true,
                "cpu-bound-operator",
                Subject.JOB,
                "parallelism",
                "" + current,
                "" + proposed,
                "",
                "",
                "more",
                "because",
                "less",
                "nothing",
                1,
                now,
                now + DAY,
                List.of(),
                CostEffect.UNKNOWN,
                List.of(),
                new Conditions(1000, current, "0123456789ab"))));
  }

  SteerHarness answer(Command command, Result result) throws Exception {
    return hear(
        SteerInput.of(
            new Outcome(
                command.id(),
                command.change(),
                command.action(),
                command.job(),
                result,
                "done",
                List.of(),
                "fake",
                now)));
  }

  private SteerHarness hear(SteerInput input) throws Exception {
    harness.processElement1(input, now);
    return this;
  }

  SteerHarness order(Control order) throws Exception {
    harness.processElement2(order, now);
    return this;
  }

  Control.By ann() {
    return new Control.By("ann", now);
  }

  List<Command> commands() {
    return harness.extractOutputValues();
  }

  Command last() {
    return commands().get(commands().size() - 1);
  }

  List<ChangeEvent> changes() {
    return side(SteerLanes.CHANGES);
  }

  List<Alert> alerts() {
    return side(SteerLanes.ALERTS);
  }

  /** What those hear who read recommendations. */
  List<Recommendation> recommendations() {
    return side(SteerLanes.RECOMMENDATIONS);
  }

  int stateEntries() {
    return ((HeapKeyedStateBackend<?>) harness.getOperator().getKeyedStateBackend())
        .numKeyValueStateEntries();
  }

  /** What the metric says: 1 while the policy file is not the policy in force. */
  int policyRefused() {
    return (Integer) measured.value(OwnMetric.POLICY_REFUSED);
  }

  int timers() {
    return harness.numProcessingTimeTimers();
  }

  private JobRef job(String name) {
    return new JobRef("lab", namespace, name, "a1", name);
  }

  private <T> List<T> side(OutputTag<T> tag) {
    Queue<StreamRecord<T>> out = harness.getSideOutput(tag);
    return out == null ? List.of() : out.stream().map(StreamRecord::getValue).toList();
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
