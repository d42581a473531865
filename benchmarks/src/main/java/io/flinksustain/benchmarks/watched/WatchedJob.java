package io.flinksustain.benchmarks.watched;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink job built from a {@link JobPlan}; none of its operators are chained. */
public final class WatchedJob {
  private static final TypeInformation<Event> EVENT = TypeInformation.of(Event.class);

  private final JobPlan plan;
  private final JobShape shape;

  private WatchedJob(JobPlan plan) {
    this.plan = plan;
    this.shape = plan.shape();
  }

  /** {@code args[0]} is the plan as JSON. */
  public static void main(String[] args) throws Exception {
    JobPlan plan = PlanJson.read(args[0]);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    build(env, plan, Long.MAX_VALUE);
    env.execute(plan.name());
  }

  /** Adds the job to an environment; its source ends after {@code records}. */
  public static void build(StreamExecutionEnvironment env, JobPlan plan, long records) {
    env.disableOperatorChaining();
    env.enableCheckpointing(plan.shape().checkpointInterval().toMillis());
    new WatchedJob(plan).wire(env, records);
  }

  private void wire(StreamExecutionEnvironment env, long records) {
    DataStream<Event> events = source(env, records);
    for (OperatorShape operator : shape.operators()) {
      events = operator(events, operator);
    }
    sink(events);
  }

  private DataStream<Event> source(StreamExecutionEnvironment env, long records) {
    SourceShape source = shape.source();
    int parallelism = shape.parallelismOf(source.parallelism());
    Steps rate = rate(source, parallelism);
    Steps hotShare = plan.course(source.name(), source.keys().hotShare(), Change::hotShare);
    return env.fromSource(
            new DataGeneratorSource<>(
                new Generator(
                    source.keys().count(), hotShare, (int) source.recordSize().getBytes()),
                records,
                ignored -> new ProfiledRate<>(rate),
                EVENT),
            WatermarkStrategy.noWatermarks(),
            source.name())
        .setParallelism(parallelism)
        .uid(source.name());
  }

  private Steps rate(SourceShape source, int parallelism) {
    Steps rate =
        plan.course(
            source.name(),
            source.rate() / parallelism,
            change -> change.rate() == null ? null : change.rate() / parallelism);
    for (RateStep step : source.profile()) {
      rate = rate.from(plan.start() + step.at().toMillis(), step.rate() / parallelism);
    }
    return rate;
  }

  private DataStream<Event> operator(DataStream<Event> in, OperatorShape operator) {
    Cost cost =
        new Cost(
            plan.course(operator.name(), nanos(operator.work()), c -> nanos(c.work())),
            plan.course(operator.name(), nanos(operator.waiting()), c -> nanos(c.waiting())));
    Ballast ballast =
        new Ballast(plan.course(operator.name(), 0, change -> bytes(change.heapBallast())));
    return (operator.keyed()
            ? in.keyBy(Event::key)
                .process(new KeyedWork(cost, ballast, (int) operator.stateSize().getBytes()), EVENT)
            : in.process(new PlainWork(cost, ballast), EVENT))
        .name(operator.name())
        .uid(operator.name())
        .setParallelism(shape.parallelismOf(operator.parallelism()));
  }

  private void sink(DataStream<Event> in) {
    SinkShape sink = shape.sink();
    int parallelism = shape.parallelismOf(sink.parallelism());
    Steps waitNanos =
        plan.course(
            sink.name(),
            1e9 * parallelism / sink.rate(),
            change -> change.rate() == null ? null : 1e9 * parallelism / change.rate());
    in.sinkTo(new PacedSink(new Cost(new Steps(0), waitNanos)))
        .name(sink.name())
        .uid(sink.name())
        .setParallelism(parallelism);
  }

  private static Double nanos(Duration duration) {
    return duration == null ? null : (double) duration.toNanos();
  }

  private static Double bytes(MemorySize size) {
    return size == null ? null : (double) size.getBytes();
  }
}
