package io.flinksustain.benchmarks.bench.job;

import io.flinksustain.monitor.FlinkEnvironment;
import io.flinksustain.monitor.decode.DecodeReports;
import io.flinksustain.monitor.kafka.KafkaSources;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.options.Given;
import io.flinksustain.monitor.options.UserInput;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Runs a {@link Baseline} with the source and the settings of the complete pipeline. */
public final class BaselineMain {
  private BaselineMain() {}

  /** {@code args[0]} is the baseline, the rest are options as {@code sustain run} takes them. */
  public static void main(String[] args) throws Exception {
    Configuration config = configuration(args);
    StreamExecutionEnvironment env = FlinkEnvironment.of(config);
    Baseline part = Baseline.valueOf(args[0]);
    for (int copy = 0; copy < part.copies(); copy++) {
      add(part, env, config);
    }
    env.execute("baseline");
  }

  private static void add(Baseline part, StreamExecutionEnvironment env, Configuration config) {
    DataStream<RawRecord> records =
        env.fromSource(
            KafkaSources.metrics(config), WatermarkStrategy.noWatermarks(), "metrics-source");
    switch (part) {
      case SOURCE -> discard(records.filter(new CountRecords()).name("count-records"));
      case DECODE -> discard(records.process(new DecodeReports(config)).name("decode-reports"));
    }
  }

  private static void discard(DataStream<?> stream) {
    stream.sinkTo(new DiscardingSink<>());
  }

  private static Configuration configuration(String[] args) {
    List<Given> given = new ArrayList<>();
    for (int i = 1; i < args.length; i += 2) {
      given.add(new Given(args[i].substring("--".length()), args[i + 1], Given.COMMAND_LINE));
    }
    return UserInput.toConfiguration(given);
  }
}
