package io.flinksustain.monitor.actuate;

import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.monitor.metrics.CountersByLabel;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.function.SerializableSupplier;

/**
 * Leads the commands of each job to their ends, one after the other in the order of their arrival.
 *
 * <p>A command whose id was seen within the memory is not carried out again; its outcome is said
 * again. Looks run on other threads; a timer comes for what they found.
 */
public final class CarryOut extends KeyedProcessFunction<String, Command, Outcome> {
  private static final long serialVersionUID = 1;

  /** How often a look that is under way is asked for, in milliseconds. */
  static final long ASK_MS = 100;

  private final ActuatorFactory factory;
  private final Pursuit pursuit;
  private final StateTtlConfig memory;
  private final SerializableSupplier<ExecutorService> threads;

  private transient Looks looks;
  private transient String actuator;
  private transient ListState<Errand> waiting;
  private transient MapState<String, Outcome> ended;
  private transient CountersByLabel commands;
  private transient Counter errors;

  /** Looks on as many threads a subtask, and knows a command again for {@code memory}. */
  CarryOut(ActuatorFactory factory, Pursuit pursuit, Duration memory, int threads) {
    this(factory, pursuit, memory, () -> Executors.newFixedThreadPool(threads));
  }

  CarryOut(
      ActuatorFactory factory,
      Pursuit pursuit,
      Duration memory,
      SerializableSupplier<ExecutorService> threads) {
    this.factory = factory;
    this.pursuit = pursuit;
    this.memory = StateTtlConfig.newBuilder(memory).build();
    this.threads = threads;
  }

  @Override
  public void open(OpenContext context) {
    Actuator created = factory.create();
    actuator = created.name();
    looks = new Looks(created, threads.get(), pursuit.lookMs());
    waiting =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("waiting", TypeInformation.of(Errand.class)));
    var descriptor = new MapStateDescriptor<>("ended", Types.STRING, StreamTypes.OUTCOME);
    descriptor.enableTimeToLive(memory);
    ended = getRuntimeContext().getMapState(descriptor);
    var operator = getRuntimeContext().getMetricGroup();
    commands = OwnMetric.COMMANDS.counters(operator, Words.all(Result.class));
    errors = OwnMetric.ACTUATOR_ERRORS.counter(operator);
  }

  @Override
  public void processElement(Command command, Context context, Collector<Outcome> out)
      throws Exception {
    Outcome known = ended.get(command.id());
    if (known != null) {
      out.collect(known);
    } else if (errands().stream().noneMatch(e -> e.command().id().equals(command.id()))) {
      long now = context.timerService().currentProcessingTime();
      waiting.add(Errand.of(command, now));
      context.timerService().registerProcessingTimeTimer(now + 1);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Outcome> out)
      throws Exception {
    List<Errand> errands = errands();
    if (errands.isEmpty()) {
      return;
    }
    long now = context.timerService().currentProcessingTime();
    Optional<Outcome> outcome = advance(errands, context.timerService());
    if (outcome.isPresent()) {
      ended.put(outcome.get().command(), outcome.get());
      errands.remove(0);
      commands.inc(Words.of(outcome.get().result()));
      out.collect(outcome.get());
    }
    waiting.update(errands);
    if (!errands.isEmpty()) {
      context.timerService().registerProcessingTimeTimer(wakeUp(errands.get(0), now));
    }
  }

  /** Moves the first errand on; its outcome when it came to its end. */
  private Optional<Outcome> advance(List<Errand> errands, TimerService timers)
      throws InterruptedException {
    Errand first = errands.get(0);
    Command command = first.command();
    long now = timers.currentProcessingTime();
    if (looks.isUnderWay(command)) {
      Step step = looks.take(command, now);
      return step == null ? Optional.empty() : after(step, errands, now);
    }
    Optional<Outcome> overtaken =
        pursuit.overtaken(first, errands.subList(1, errands.size()), actuator, now);
    if (overtaken.isEmpty() && now >= first.nextLook()) {
      looks.start(command, at -> pursuit.stage(first, at), timers::currentProcessingTime);
    }
    return overtaken;
  }

  private Optional<Outcome> after(Step step, List<Errand> errands, long now) {
    if (step.next() == Step.Next.AGAIN) {
      errors.inc();
    }
    Optional<Outcome> outcome = pursuit.outcome(errands.get(0), step, actuator, now);
    if (outcome.isEmpty()) {
      errands.set(0, pursuit.next(errands.get(0), step, now));
    }
    return outcome;
  }

  private long wakeUp(Errand first, long now) {
    return looks.isUnderWay(first.command()) ? now + ASK_MS : Math.max(now + 1, first.nextLook());
  }

  private List<Errand> errands() throws Exception {
    List<Errand> errands = new ArrayList<>();
    waiting.get().forEach(errands::add);
    return errands;
  }

  @Override
  public void close() {
    if (looks != null) {
      looks.close();
    }
  }
}
