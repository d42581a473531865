package io.flinksustain.monitor;

import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.monitor.actuate.Actuators;
import io.flinksustain.monitor.kafka.Decode;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Unreadable;
import io.flinksustain.monitor.types.StreamTypes;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The third pipeline: from committed commands to their outcomes.
 *
 * <pre>
 * commands --> decode --(by job)--> carry out --> outcomes
 * </pre>
 */
final class ActuatePipeline {
  private ActuatePipeline() {}

  /**
   * What became of commands.
   *
   * @param outcomes one for each command, at least
   * @param unreadable records that are no commands
   */
  record Acted(DataStream<Outcome> outcomes, DataStream<Unreadable> unreadable) {}

  /** Builds the graph between the commands and the outcomes. */
  static Acted build(DataStream<RawRecord> commands, Configuration config) {
    SingleOutputStreamOperator<Command> decoded =
        commands
            .process(Actuators.decode(config))
            .returns(StreamTypes.COMMAND)
            .name(Uids.DECODE_COMMANDS)
            .uid(Uids.DECODE_COMMANDS);
    DataStream<Outcome> outcomes =
        decoded
            .keyBy(command -> command.job().key())
            .process(Actuators.carryOut(config))
            .returns(StreamTypes.OUTCOME)
            .name(Uids.CARRY_OUT)
            .uid(Uids.CARRY_OUT);
    return new Acted(outcomes, decoded.getSideOutput(Decode.UNREADABLE));
  }
}
