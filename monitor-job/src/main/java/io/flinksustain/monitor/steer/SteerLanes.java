package io.flinksustain.monitor.steer;

import io.flinksustain.change.Command;
import io.flinksustain.classify.Alert;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.Baseline;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Lane;
import io.flinksustain.steer.SteerInput;
import io.flinksustain.steer.Steering;
import io.flinksustain.steer.Step;
import io.flinksustain.steer.Vitals;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Hands what is heard of jobs, and what people order, to the lanes, and asks each lane again when
 * time has passed.
 *
 * <p>All lanes are under one {@link #KEY}. It is one subtask that reads the policy again, sees in
 * which lane a job has a change that is not over, and gives an order to all lanes that it is for.
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

  private static final long serialVersionUID = 1;

  /** A lane that remembers anything is looked at as often, in milliseconds. */
  private static final long LOOK_MS = Duration.ofMinutes(1).toMillis();

  private final PolicyFile file;
  private final Timing timing;
  private final StateTtlConfig timeToLive;

  private transient PolicyInForce policy;
  private transient StoredFleet lanes;
  private transient MapState<String, Control> orders;
  private transient MapState<String, Baseline> baselines;
  private transient ValueState<Long> timer;
  private transient LaneSite site;
  private transient Steering steering;

  /**
   * Steers by a policy file; forgets what a job was like when it was silent for {@code retention}
   * of the clock.
   *
   * @param windowMs length of a window
   */
  public SteerLanes(PolicyFile file, long windowMs, Duration retention) {
    this(file, Timing.of(windowMs), retention);
  }

  SteerLanes(PolicyFile file, Timing timing, Duration retention) {
    this.file = file;
    this.timing = timing;
    this.timeToLive = StateTtlConfig.newBuilder(retention).build();
  }

  @Override
  public void open(OpenContext context) {
    var runtime = getRuntimeContext();
    var texts = new MapStateDescriptor<>("policy", Types.STRING, Types.STRING);
    var known = new MapStateDescriptor<>("baselines", Types.STRING, StreamTypes.BASELINE);
    known.enableTimeToLive(timeToLive);
    policy = new PolicyInForce(file, runtime.getMapState(texts), runtime.getMetricGroup());
    lanes =
        new StoredFleet(
            runtime.getMapState(new MapStateDescriptor<>("lanes", Types.STRING, StreamTypes.LANE)));
    orders =
        runtime.getMapState(new MapStateDescriptor<>("orders", Types.STRING, StreamTypes.CONTROL));
    baselines = runtime.getMapState(known);
    timer = runtime.getState(new ValueStateDescriptor<>("timer", Types.LONG));
    site = new LaneSite(policy, timing, lanes, baselines);
    steering = new Steering(site);
  }

  @Override
  public void processElement1(SteerInput input, Context context, Collector<Command> out)
      throws Exception {
    long now = context.timerService().currentProcessingTime();
    policy.look(now);
    Lane lane = enter(laneOf(input), now, context, out);
    take(step(lane, input, now), now, context, out);
    setTimer(context.timerService());
  }

  /** What is advised is for the lane of the policy; a change is watched where it was begun. */
  private String laneOf(SteerInput input) {
    if (input.recommendation() != null) {
      return site.policy(input.recommendation().job()).lane();
    }
    JobRef job = input.outcome() != null ? input.outcome().job() : input.vitals().job();
    return site.fleet().watcher(job, site.policy(job));
  }

  /** A lane that is heard of for the first time carries out the orders that stand. */
  private Lane enter(String name, long now, Context context, Collector<Command> out)
      throws Exception {
    if (!lanes.fleet().knows(name)) {
      for (Control order : StandingOrders.of(name, orders)) {
        take(steering.on(lanes.fleet().lane(name), order, now), now, context, out);
      }
    }
    return lanes.fleet().lane(name);
  }

  private Step step(Lane before, SteerInput input, long now) throws Exception {
    if (input.recommendation() != null) {
      return steering.on(before, input.recommendation(), now);
    }
    return input.outcome() != null
        ? steering.on(before, input.outcome(), now)
        : steering.on(before, learnt(input.vitals()), now);
  }

  private Vitals learnt(Vitals vitals) throws Exception {
    baselines.put(vitals.job().key(), steering.learn(vitals));
    return vitals;
  }

  @Override
  public void processElement2(Control order, Context context, Collector<Command> out)
      throws Exception {
    long now = context.timerService().currentProcessingTime();
    policy.look(now);
    StandingOrders.keep(order, orders, now);
    for (String name : lanes.fleet().names()) {
      take(steering.on(lanes.fleet().lane(name), order, now), now, context, out);
    }
    setTimer(context.timerService());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Command> out)
      throws Exception {
    timer.clear();
    long now = context.timerService().currentProcessingTime();
    policy.look(now);
    for (String name : lanes.fleet().names()) {
      if (lanes.isDue(name, now)) {
        take(steering.onTimer(lanes.fleet().lane(name), now), now, context, out);
      }
    }
    setTimer(context.timerService());
  }

  private void take(Step step, long now, Context context, Collector<Command> out) throws Exception {
    lanes.take(step.lane(), Math.min(step.nextTimer(), now + LOOK_MS));
    step.commands().forEach(out::collect);
    step.events().forEach(event -> context.output(CHANGES, event));
    step.alerts().forEach(alert -> context.output(ALERTS, alert));
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
