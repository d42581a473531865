package io.flinksustain.monitor.steer;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Command;
import io.flinksustain.classify.Alert;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.PolicyAlarm;
import io.flinksustain.steer.PolicyRefusal;
import io.flinksustain.steer.SteerInput;
import io.flinksustain.steer.Step;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keeps the state and the clock of all lanes, and reads the policy again.
 *
 * <p>All of it is under one {@link #KEY}. It is one subtask that knows the policy in force, sees in
 * which lane a job has a change that is not over, and gives an order to every lane that it is for.
 * Of a job it hears one small record in a window, so that a fleet is not too much for it.
 */
public final class SteerLanes extends KeyedCoProcessFunction<String, SteerInput, Control, Command> {
  /** The key of all that is heard and ordered. */
  public static final String KEY = "fleet";

  /** Entries of the log of changes. */
  public static final OutputTag<ChangeEvent> CHANGES =
      new OutputTag<>("changes", StreamTypes.CHANGE_EVENT);

  /** What a person should be told now. */
  public static final OutputTag<Alert> ALERTS = new OutputTag<>("alerts") {};

  /**
   * Recommendations that stand or are withdrawn: those of the adviser that were not tried before.
   */
  public static final OutputTag<Recommendation> RECOMMENDATIONS =
      new OutputTag<>("recommendations", StreamTypes.RECOMMENDATION);

  private static final long serialVersionUID = 1;

  private final PolicyFile file;
  private final Timing timing;
  private final long refreshMs;
  private final StateTtlConfig timeToLive;

  private transient PolicyInForce policy;
  private transient StoredFleet lanes;
  private transient Dispatch dispatch;
  private transient ValueState<Long> timer;
  private transient SteerMetrics metrics;

  /**
   * Steers by a policy file; forgets what a job was like when it was silent for {@code retention}
   * of the clock.
   *
   * @param windowMs length of a window
   * @param refreshMs after which it is said again that the file is not taken
   */
  public SteerLanes(PolicyFile file, long windowMs, long refreshMs, Duration retention) {
    this(file, Timing.of(windowMs), refreshMs, retention);
  }

  SteerLanes(PolicyFile file, Timing timing, long refreshMs, Duration retention) {
    this.file = file;
    this.timing = timing;
    this.refreshMs = refreshMs;
    this.timeToLive = StateTtlConfig.newBuilder(retention).build();
  }

  @Override
  public void open(OpenContext context) {
    RuntimeContext runtime = getRuntimeContext();
    policy = new PolicyInForce(file, state("policy", Types.STRING), refused(runtime));
    lanes = new StoredFleet(state("lanes", StreamTypes.LANE));
    KnownJobs jobs = new KnownJobs(runtime, timeToLive);
    LaneSite site = new LaneSite(policy, timing, lanes, jobs);
    dispatch = new Dispatch(site, lanes, state("orders", StreamTypes.CONTROL), jobs);
    timer = runtime.getState(new ValueStateDescriptor<>("timer", Types.LONG));
    metrics = new SteerMetrics(runtime.getMetricGroup());
  }

  private RefusedPolicy refused(RuntimeContext runtime) {
    var told =
        new ValueStateDescriptor<>("policy-refused", TypeInformation.of(PolicyRefusal.class));
    return new RefusedPolicy(
        file.path(),
        new PolicyAlarm(file.path(), refreshMs),
        runtime.getState(told),
        runtime.getMetricGroup());
  }

  private <T> MapState<String, T> state(String name, TypeInformation<T> type) {
    return getRuntimeContext().getMapState(new MapStateDescriptor<>(name, Types.STRING, type));
  }

  @Override
  public void processElement1(SteerInput input, Context context, Collector<Command> out)
      throws Exception {
    long now = now(context);
    dispatch.hear(input, now, step -> send(step, context, out));
    setTimer(context.timerService());
  }

  @Override
  public void processElement2(Control order, Context context, Collector<Command> out)
      throws Exception {
    long now = now(context);
    dispatch.order(order, now, step -> send(step, context, out));
    setTimer(context.timerService());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Command> out)
      throws Exception {
    timer.clear();
    long now = now(context);
    dispatch.look(now, step -> send(step, context, out));
    setTimer(context.timerService());
  }

  /** The time, at which the policy is read again when that is due. */
  private long now(Context context) throws Exception {
    long now = context.timerService().currentProcessingTime();
    policy.look(now).ifPresent(alert -> context.output(ALERTS, alert));
    return now;
  }

  private void send(Step step, Context context, Collector<Command> out) {
    step.commands().forEach(out::collect);
    step.recommendations().forEach(word -> context.output(RECOMMENDATIONS, word));
    step.events().forEach(event -> context.output(CHANGES, event));
    step.alerts().forEach(alert -> context.output(ALERTS, alert));
    metrics.count(step);
  }

  /** A timer that is set for earlier finds out itself what comes next. */
  private void setTimer(TimerService timers) throws IOException {
    long at = Math.min(lanes.nextDue(), policy.nextLook());
    Long set = timer.value();
    if (at != Long.MAX_VALUE && (set == null || set > at)) {
      if (set != null) {
        timers.deleteProcessingTimeTimer(set);
      }
      timers.registerProcessingTimeTimer(at);
      timer.update(at);
    }
  }
}
