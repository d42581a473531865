package io.flinksustain.monitor;

import io.flinksustain.monitor.AlertPipeline.Heard;
import io.flinksustain.monitor.alert.Alerts;
import io.flinksustain.monitor.kafka.KafkaSinks;
import io.flinksustain.monitor.kafka.KafkaSources;
import io.flinksustain.monitor.kafka.OutputRecord;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.kafka.Topics;
import io.flinksustain.monitor.observe.ObserveSource;
import io.flinksustain.monitor.options.RunOptions;
import io.flinksustain.monitor.options.RunOptions.Pipeline;
import io.flinksustain.monitor.steer.PolicyFile;
import io.flinksustain.monitor.steer.SteerOptions;
import io.flinksustain.monitor.window.Watermarks;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the pipelines that the options name into one Flink job; they meet only in Kafka.
 *
 * <p>The same code runs on a cluster of its own inside this JVM and, started by {@code flink run},
 * on the cluster that Flink hands in.
 */
public final class Application {
  private static final Logger LOG = LoggerFactory.getLogger(Application.class);

  private final Configuration config;
  private final StartPatience patience;
  private final StreamExecutionEnvironment env;

  private Application(Configuration config, StartPatience patience) {
    this.config = config;
    this.patience = patience;
    this.env = FlinkEnvironment.of(config);
  }

  /**
   * Runs the application until it ends.
   *
   * @param patience what is done when Kafka or the policy cannot be used
   * @param say takes a sentence when it starts to run
   */
  static void start(Configuration config, StartPatience patience, Consumer<String> say)
      throws Exception {
    RunPlan plan = new RunPlan(config);
    plan.requireTargets();
    // Mistakes in options are told before anybody is asked over the network.
    StreamExecutionEnvironment graph = build(config, patience);
    patience.untilUsable(() -> Topics.ensure(config));
    say.accept(plan.sentence());
    graph.execute(config.get(RunOptions.NAME));
  }

  /** The whole graph, not started yet. */
  static StreamExecutionEnvironment build(Configuration config) {
    return build(config, StartPatience.of(Starter.PERSON, sentence -> {}));
  }

  private static StreamExecutionEnvironment build(Configuration config, StartPatience patience) {
    return new Application(config, patience).build();
  }

  private StreamExecutionEnvironment build() {
    List<Pipeline> pipelines = config.get(RunOptions.PIPELINES);
    if (pipelines.contains(Pipeline.OBSERVE)) {
      observe();
    }
    if (pipelines.contains(Pipeline.MONITOR)) {
      monitor();
    }
    if (pipelines.contains(Pipeline.ACTUATE)) {
      actuate();
    }
    if (pipelines.contains(Pipeline.ALERT)) {
      alert();
    }
    return env;
  }

  private void observe() {
    var observed =
        env.fromSource(
                ObserveSource.of(config), WatermarkStrategy.noWatermarks(), Uids.OBSERVE_TARGETS)
            .uid(Uids.OBSERVE_TARGETS);
    Records.of(observed)
        .sinkTo(KafkaSinks.atLeastOnce(config))
        .name(Uids.OBSERVE_SINK)
        .uid(Uids.OBSERVE_SINK);
  }

  private void monitor() {
    FlinkEnvironment.checkpointWarning(env.getConfiguration()).ifPresent(LOG::warn);
    Inputs inputs =
        new Inputs(
            metrics(),
            table(Topic.FACTS, Uids.FACTS_SOURCE),
            table(Topic.RULES, Uids.RULES_SOURCE));
    Results results = MonitorPipeline.build(inputs, config);
    SteerOptions.policy(config, patience::withoutPolicy)
        .map(policy -> steer(results, policy))
        .orElseGet(() -> Records.of(results))
        .sinkTo(KafkaSinks.exactlyOnce("monitor", config))
        .name(Uids.MONITOR_SINK)
        .uid(Uids.MONITOR_SINK);
  }

  /** Who steers knows what was tried, so of the recommendations only those that it passes on. */
  private DataStream<OutputRecord> steer(Results results, PolicyFile policy) {
    SteerPipeline.Steered steered =
        SteerPipeline.build(
            results,
            messages(Topic.OUTCOMES, Uids.OUTCOMES_SOURCE),
            messages(Topic.CONTROL, Uids.CONTROL_SOURCE),
            policy,
            config);
    return Records.of(results.saying(steered.recommendations())).union(Records.of(steered));
  }

  private void actuate() {
    DataStream<RawRecord> commands = messages(Topic.COMMANDS, Uids.COMMANDS_SOURCE);
    Records.of(ActuatePipeline.build(commands, config))
        .sinkTo(KafkaSinks.exactlyOnce("actuate", config))
        .name(Uids.ACTUATE_SINK)
        .uid(Uids.ACTUATE_SINK);
  }

  private void alert() {
    Heard heard =
        new Heard(
            rows(Topic.ALERTS, Uids.ALERTS_SOURCE),
            news(Topic.DIAGNOSES, Uids.DIAGNOSES_SOURCE),
            rows(Topic.RECOMMENDATIONS, Uids.RECOMMENDATIONS_SOURCE));
    AlertPipeline.build(heard, config)
        .sinkTo(Alerts.sink(config))
        .setParallelism(1)
        .name(Uids.ALERT_SINK)
        .uid(Uids.ALERT_SINK);
  }

  private DataStream<RawRecord> metrics() {
    return env.fromSource(
            KafkaSources.metrics(config), Watermarks.ofBrokerClock(config), Uids.METRICS_SOURCE)
        .uid(Uids.METRICS_SOURCE);
  }

  private DataStream<RawRecord> table(Topic topic, String uid) {
    return env.fromSource(KafkaSources.table(topic, config), Watermarks.ofTable(config), uid)
        .uid(uid);
  }

  private DataStream<RawRecord> messages(Topic topic, String uid) {
    return env.fromSource(
            KafkaSources.messages(topic, config), WatermarkStrategy.noWatermarks(), uid)
        .uid(uid);
  }

  /** Read from the beginning, so that what began before the application did is known to it. */
  private DataStream<RawRecord> rows(Topic topic, String uid) {
    return single(KafkaSources.table(topic, config), uid);
  }

  private DataStream<RawRecord> news(Topic topic, String uid) {
    return single(KafkaSources.news(topic, config), uid);
  }

  private DataStream<RawRecord> single(Source<RawRecord, ?, ?> source, String uid) {
    return env.fromSource(source, WatermarkStrategy.noWatermarks(), uid).uid(uid).setParallelism(1);
  }
}
