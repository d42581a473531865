package io.flinksustain.monitor;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.classify.Alert;
import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.kafka.Decode;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Unreadable;
import io.flinksustain.monitor.steer.PolicyFile;
import io.flinksustain.monitor.steer.SteerLanes;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.monitor.window.WindowOptions;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.SteerInput;
import io.flinksustain.steer.VitalsReader;
import io.flinksustain.wire.ChangeJson;
import io.flinksustain.wire.ControlJson;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The last stage of the monitor: from recommendations to commands, and from what became of them to
 * acceptance or roll back.
 *
 * <pre>
 * recommendations, windows --+
 * outcomes --> decode -------+--(all in one)--> steer --> commands, recommendations that stand
 * control ---> decode ------------(all in one)--^
 * </pre>
 */
final class SteerPipeline {
  private final PolicyFile policy;
  private final ReadableConfig config;

  private SteerPipeline(PolicyFile policy, ReadableConfig config) {
    this.policy = policy;
    this.config = config;
  }

  /**
   * What steering decided.
   *
   * @param commands to carry out
   * @param changes entries of the log of changes
   * @param alerts what a person should be told now
   * @param recommendations those of the adviser that were not tried before
   * @param unreadable records that are neither outcomes nor orders
   */
  record Steered(
      DataStream<Command> commands,
      DataStream<ChangeEvent> changes,
      DataStream<Alert> alerts,
      DataStream<Recommendation> recommendations,
      DataStream<Unreadable> unreadable) {}

  /** Builds the graph between the results of the monitor and the commands. */
  static Steered build(
      Results results,
      DataStream<RawRecord> outcomes,
      DataStream<RawRecord> control,
      PolicyFile policy,
      ReadableConfig config) {
    return new SteerPipeline(policy, config).build(results, outcomes, control);
  }

  private Steered build(
      Results results, DataStream<RawRecord> outcomes, DataStream<RawRecord> control) {
    var decoded = decodeOutcomes(outcomes);
    var orders = decodeControl(control);
    var commands = steer(recommended(results).union(seen(results), heard(decoded)), orders);
    return new Steered(
        inOrder(commands, c -> c.job().key()),
        inOrder(commands.getSideOutput(SteerLanes.CHANGES), c -> c.job().key()),
        inOrder(commands.getSideOutput(SteerLanes.ALERTS), a -> a.job().key()),
        inOrder(commands.getSideOutput(SteerLanes.RECOMMENDATIONS), r -> r.job().key()),
        decoded.getSideOutput(Decode.UNREADABLE).union(orders.getSideOutput(Decode.UNREADABLE)));
  }

  /**
   * One subtask steers and several write: what is about a job goes by the same one, in its order.
   */
  private static <T> DataStream<T> inOrder(DataStream<T> said, KeySelector<T, String> job) {
    return said.keyBy(job, Types.STRING);
  }

  /** What else lies in their topic is passed over. */
  private SingleOutputStreamOperator<Outcome> decodeOutcomes(DataStream<RawRecord> outcomes) {
    return named(
        outcomes.process(new Decode<>(ChangeJson::findOutcome)).returns(StreamTypes.OUTCOME),
        Uids.DECODE_OUTCOMES);
  }

  private SingleOutputStreamOperator<Control> decodeControl(DataStream<RawRecord> control) {
    return named(
        control
            .process(new Decode<>(bytes -> Optional.of(ControlJson.read(bytes))))
            .returns(StreamTypes.CONTROL),
        Uids.DECODE_CONTROL);
  }

  private DataStream<SteerInput> recommended(Results results) {
    return named(
        results.recommendations().map(r -> SteerInput.of(r)).returns(StreamTypes.STEER_INPUT),
        Uids.STEER_RECOMMENDATIONS);
  }

  private DataStream<SteerInput> seen(Results results) {
    double completeness = config.get(ClassifyOptions.MIN_COMPLETENESS);
    return named(
        results
            .windows()
            .map(w -> SteerInput.of(VitalsReader.read(w, completeness), w.facts().annotations()))
            .returns(StreamTypes.STEER_INPUT),
        Uids.STEER_VITALS);
  }

  private DataStream<SteerInput> heard(DataStream<Outcome> outcomes) {
    return named(
        outcomes.map(o -> SteerInput.of(o)).returns(StreamTypes.STEER_INPUT), Uids.STEER_OUTCOMES);
  }

  private SingleOutputStreamOperator<Command> steer(
      DataStream<SteerInput> inputs, DataStream<Control> orders) {
    long windowMs = config.get(WindowOptions.SIZE).toMillis();
    return named(
            inputs
                .keyBy(input -> SteerLanes.KEY, Types.STRING)
                .connect(orders.keyBy(order -> SteerLanes.KEY, Types.STRING))
                .process(
                    new SteerLanes(policy, windowMs, config.get(WindowOptions.RETENTION)),
                    StreamTypes.COMMAND),
            Uids.STEER_LANES)
        .setParallelism(1);
  }

  private static <T> SingleOutputStreamOperator<T> named(
      SingleOutputStreamOperator<T> operator, String uid) {
    return operator.name(uid).uid(uid);
  }
}
