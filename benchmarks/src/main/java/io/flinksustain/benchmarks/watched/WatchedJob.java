package io.flinksustain.benchmarks.watched;

import io.flinksustain.benchmarks.watched.nexmark.NexmarkJob;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;

/** A Flink job built from a {@link JobPlan}; none of its operators are chained. */
public final class WatchedJob {
  static final TypeInformation<Event> EVENT = TypeInformation.of(Event.class);

  private WatchedJob() {}

  /** {@code args[0]} is the plan as JSON. */
  public static void main(String[] args) throws Exception {
    JobPlan plan = PlanJson.read(args[0]);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    build(env, plan, Long.MAX_VALUE);
    env.execute(plan.name());
  }

  /** Adds the job to an environment; a source that generates ends after {@code records}. */
  public static void build(StreamExecutionEnvironment env, JobPlan plan, long records) {
    env.disableOperatorChaining();
    env.enableCheckpointing(plan.shape().checkpointInterval().toMillis());
    if (plan.shape().query() == null) {
      row(new Vertices(plan), new Sources(plan, records).events(env));
    } else {
      NexmarkJob.build(env, plan, records);
    }
  }

  private static void row(Vertices vertices, DataStream<Event> events) {
    DataStream<Event> last = events;
    for (OperatorShape operator : vertices.shape().operators()) {
      last = operator(vertices, last, operator);
    }
    vertices.sink(last);
  }

  private static DataStream<Event> operator(
      Vertices vertices, DataStream<Event> in, OperatorShape operator) {
    Burden burden = vertices.burden(operator.name());
    return vertices.named(
        operator.name(),
        operator.keyed()
            ? in.keyBy(Event::key).process(keyed(burden, operator), EVENT)
            : in.process(new PlainWork(burden, vertices.burdenAlone(operator.name())), EVENT));
  }

  private static KeyedProcessFunction<Long, Event, Event> keyed(
      Burden burden, OperatorShape operator) {
    int bytes = (int) operator.stateSize().getBytes();
    return operator.stateEntries() == 1
        ? new KeyedWork(burden, bytes)
        : new EntriesWork(burden, bytes, operator.stateEntries());
  }
}
