package io.flinksustain.monitor.steer;

import io.flinksustain.change.Command;
import io.flinksustain.classify.Alert;
import io.flinksustain.monitor.types.StreamTypes;
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
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keeps the state of each lane, hands it what is heard of its jobs and what people order, and asks
 * it again when time has passed.
 *
 * <p>Orders come by broadcast, since one may be for every lane: each lane that it reaches carries
 * it out at once, and a lane that is heard of later finds those that still stand. Of a broadcast no
 * timer can be set, so a lane that remembers anything is looked at once a minute in any case.
 */
public final class SteerLanes
    extends KeyedBroadcastProcessFunction<String, SteerInput, Control, Command> {
  /** Orders that stand, by their scope. */
  public static final MapStateDescriptor<String, Control> ORDERS =
      new MapStateDescriptor<>("orders", Types.STRING, StreamTypes.CONTROL);

  /** Entries of the log of changes. */
  public static final OutputTag<ChangeEvent> CHANGES =
      new OutputTag<>("changes", StreamTypes.CHANGE_EVENT);

  /** What a person should be told now. */
  public static final OutputTag<Alert> ALERTS = new OutputTag<>("alerts") {};

  private static final long serialVersionUID = 1;

  /** A lane that remembers anything is looked at as often, in milliseconds. */
  static final long LOOK_MS = Duration.ofMinutes(1).toMillis();

  private static final ValueStateDescriptor<Lane> LANE =
      new ValueStateDescriptor<>("lane", StreamTypes.LANE);

  private final Policies policies;
  private final StateTtlConfig timeToLive;

  private transient ValueState<Lane> lane;
  private transient ValueState<Long> timer;
  private transient MapState<String, Baseline> baselines;
  private transient LaneSite site;
  private transient Steering steering;
  private transient SteerMetrics metrics;

  /** Forgets what a job was like when it was silent for {@code retention} of the clock. */
  public SteerLanes(Policies policies, Duration retention) {
    this.policies = policies;
    this.timeToLive = StateTtlConfig.newBuilder(retention).build();
  }

  @Override
  public void open(OpenContext context) {
    var runtime = getRuntimeContext();
    lane = runtime.getState(LANE);
    timer = runtime.getState(new ValueStateDescriptor<>("timer", Types.LONG));
    var known = new MapStateDescriptor<>("baselines", Types.STRING, StreamTypes.BASELINE);
    known.enableTimeToLive(timeToLive);
    baselines = runtime.getMapState(known);
    site = new LaneSite(policies, baselines);
    steering = new Steering(site);
    metrics = new SteerMetrics(runtime.getMetricGroup());
  }

  @Override
  public void processElement(SteerInput input, ReadOnlyContext context, Collector<Command> out)
      throws Exception {
    long now = context.timerService().currentProcessingTime();
    site.enter(context.getCurrentKey());
    if (lane.value() == null) {
      create(context, now, out);
    }
    Step step = step(lane.value(), input, now);
    take(step, out, context::output);
    setTimer(step.nextTimer(), now, context.timerService());
  }

  /** A lane that is heard of for the first time carries out the orders that stand. */
  private void create(ReadOnlyContext context, long now, Collector<Command> out) throws Exception {
    String name = context.getCurrentKey();
    lane.update(Lane.empty(name));
    for (Control order : StandingOrders.of(name, context.getBroadcastState(ORDERS))) {
      take(steering.on(lane.value(), order, now), out, context::output);
    }
  }

  private Step step(Lane before, SteerInput input, long now) throws Exception {
    if (input.recommendation() != null) {
      return steering.on(before, input.recommendation(), now);
    }
    return input.outcome() != null
        ? steering.on(before, input.outcome(), now)
        : steering.on(before, learnt(before, input.vitals()), now);
  }

  private Vitals learnt(Lane before, Vitals vitals) throws Exception {
    baselines.put(vitals.job().key(), steering.learn(before, vitals));
    return vitals;
  }

  @Override
  public void processBroadcastElement(Control order, Context context, Collector<Command> out)
      throws Exception {
    long now = context.currentProcessingTime();
    StandingOrders.keep(order, context.getBroadcastState(ORDERS), now);
    context.applyToKeyedState(
        LANE,
        (name, state) -> {
          if (order.scope().reaches(name)) {
            site.enter(name);
            take(steering.on(state.value(), order, now), out, context::output);
          }
        });
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Command> out)
      throws Exception {
    timer.clear();
    if (lane.value() != null) {
      long now = context.timerService().currentProcessingTime();
      site.enter(context.getCurrentKey());
      Step step = steering.onTimer(lane.value(), now);
      take(step, out, context::output);
      setTimer(step.nextTimer(), now, context.timerService());
    }
  }

  private void take(Step step, Collector<Command> out, SideOutput side) throws IOException {
    lane.update(step.lane());
    step.commands().forEach(out::collect);
    step.events().forEach(event -> side.output(CHANGES, event));
    metrics.count(step);
    step.alerts().forEach(alert -> side.output(ALERTS, alert));
  }

  /** A timer that is set for earlier finds out itself what comes next. */
  private void setTimer(long next, long now, TimerService timers) throws IOException {
    if (lane.value().isEmpty()) {
      lane.clear();
      return;
    }
    long at = Math.min(next, now + LOOK_MS);
    Long set = timer.value();
    if (set == null || set > at) {
      if (set != null) {
        timers.deleteProcessingTimeTimer(set);
      }
      timers.registerProcessingTimeTimer(at);
      timer.update(at);
    }
  }

  /** The side outputs, whichever context they are written through. */
  private interface SideOutput {
    <T> void output(OutputTag<T> tag, T value);
  }
}
