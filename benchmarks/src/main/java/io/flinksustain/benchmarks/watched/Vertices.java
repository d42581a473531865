package io.flinksustain.benchmarks.watched;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** What a plan says about the vertices of its job. */
public final class Vertices {
  private final JobPlan plan;

  public Vertices(JobPlan plan) {
    this.plan = plan;
  }

  JobShape shape() {
    return plan.shape();
  }

  /** What an operator bears with each record. */
  public Burden burden(String operator) {
    return Burden.of(plan, shape(operator), Cost::sleep);
  }

  /** What an operator bears with each record while it has one subtask. */
  Burden burdenAlone(String operator) {
    return Burden.alone(plan, shape(operator), Cost::sleep);
  }

  /** The operator by its name, with the parallelism that it has in the plan. */
  public <T> SingleOutputStreamOperator<T> named(
      String operator, SingleOutputStreamOperator<T> stream) {
    return stream
        .name(operator)
        .uid(operator)
        .setParallelism(plan.shape().parallelismOf(shape(operator).parallelism()));
  }

  /** Ends a stream in the plan's sink. */
  public <T> void sink(DataStream<T> in) {
    SinkShape sink = plan.shape().sink();
    int parallelism = plan.shape().parallelismOf(sink.parallelism());
    Steps waitNanos =
        plan.course(
            sink.name(),
            1e9 * parallelism / sink.rate(),
            change -> change.rate() == null ? null : 1e9 * parallelism / change.rate());
    in.sinkTo(new PacedSink<T>(new Cost(new Steps(0), waitNanos)))
        .name(sink.name())
        .uid(sink.name())
        .setParallelism(parallelism);
  }

  private OperatorShape shape(String operator) {
    return plan.shape().operators().stream()
        .filter(shape -> shape.name().equals(operator))
        .findFirst()
        .orElseThrow();
  }
}
