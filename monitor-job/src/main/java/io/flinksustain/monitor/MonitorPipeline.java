package io.flinksustain.monitor;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosed;
import io.flinksustain.fact.Fact;
import io.flinksustain.monitor.advise.AdviseJobs;
import io.flinksustain.monitor.advise.AdviseOptions;
import io.flinksustain.monitor.classify.ClassifyJobs;
import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.classify.LoadRules;
import io.flinksustain.monitor.decode.DecodeFacts;
import io.flinksustain.monitor.decode.DecodeReports;
import io.flinksustain.monitor.decode.GatherReports;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.monitor.window.WindowJobs;
import io.flinksustain.monitor.window.WindowOptions;
import io.flinksustain.report.Report;
import io.flinksustain.window.JobWindow;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The main job: from raw records to symptoms, diagnoses and recommendations.
 *
 * <pre>
 * metrics --> decode --> gather --(by job)--+
 * facts ----> decode -------------(by job)--+--> window --> classify --> advise
 * rules ----> load -------------------------------(broadcast)--^
 * </pre>
 *
 * <p>Only the first step by job shuffles: window, classify and advise have the same key and hand on
 * within the subtask. Whoever scales the vertices of a running job must give them the same
 * parallelism.
 *
 * <p>Sources come in and results go out as streams, so that a replay runs the same graph.
 */
public final class MonitorPipeline {
  private final ReadableConfig config;

  private MonitorPipeline(ReadableConfig config) {
    this.config = config;
  }

  /** Builds the graph between the inputs and the results. */
  public static Results build(Inputs inputs, ReadableConfig config) {
    return new MonitorPipeline(config).build(inputs);
  }

  /**
   * The first half alone, up to the windows.
   *
   * @param jobs keys of the jobs that are wanted; empty for all
   */
  static DataStream<JobWindow> windows(
      DataStream<RawRecord> metrics,
      DataStream<RawRecord> facts,
      Set<String> jobs,
      ReadableConfig config) {
    MonitorPipeline half = new MonitorPipeline(config);
    Set<String> wanted = new HashSet<>(jobs);
    DataStream<Report> reports =
        half.gather(half.decode(metrics))
            .filter(report -> wanted.isEmpty() || wanted.contains(report.job().key()));
    return half.window(reports, half.decodeFacts(facts));
  }

  private Results build(Inputs inputs) {
    var decoded = decode(inputs.metrics());
    var facts = decodeFacts(inputs.facts());
    var windows = window(gather(decoded), facts);
    var packs = loadRules(inputs.rules());
    var diagnosed = classify(windows, packs);
    return new Results(
        diagnosed.getSideOutput(ClassifyJobs.SYMPTOMS),
        diagnosed.getSideOutput(ClassifyJobs.DIAGNOSES),
        advise(diagnosed),
        diagnosed.getSideOutput(ClassifyJobs.ALERTS),
        packs.getSideOutput(LoadRules.REFUSED),
        windows,
        decoded
            .getSideOutput(DecodeReports.QUARANTINED)
            .union(facts.getSideOutput(DecodeReports.QUARANTINED)));
  }

  private SingleOutputStreamOperator<Report> decode(DataStream<RawRecord> metrics) {
    return named(
        metrics.process(new DecodeReports(config)).returns(StreamTypes.REPORT),
        Uids.DECODE_REPORTS);
  }

  private SingleOutputStreamOperator<Fact> decodeFacts(DataStream<RawRecord> facts) {
    return named(
        facts.process(new DecodeFacts(config)).returns(StreamTypes.FACT), Uids.DECODE_FACTS);
  }

  /** Whole reports as they are, and parts of reports put together. */
  private DataStream<Report> gather(SingleOutputStreamOperator<Report> decoded) {
    DataStream<Report> parts = decoded.getSideOutput(DecodeReports.PARTS);
    return decoded.union(named(GatherReports.of(parts, config), Uids.GATHER_REPORTS));
  }

  private DataStream<JobWindow> window(DataStream<Report> reports, DataStream<Fact> facts) {
    return named(
        reports
            .keyBy(report -> report.job().key())
            .connect(facts.keyBy(fact -> fact.job().key()))
            .transform(Uids.WINDOW_JOBS, StreamTypes.JOB_WINDOW, new WindowJobs(config)),
        Uids.WINDOW_JOBS);
  }

  /** One subtask, so that packs are taken and refused in the order of the topic, once each. */
  private SingleOutputStreamOperator<String> loadRules(DataStream<RawRecord> rules) {
    return named(rules.process(new LoadRules()), Uids.LOAD_RULES).setParallelism(1);
  }

  private SingleOutputStreamOperator<Diagnosed> classify(
      DataStream<JobWindow> windows, DataStream<String> packs) {
    long refreshMs = config.get(ClassifyOptions.REFRESH).toMillis();
    return named(
        DataStreamUtils.reinterpretAsKeyedStream(windows, window -> window.job().key())
            .connect(packs.broadcast(ClassifyJobs.PACK))
            .process(
                new ClassifyJobs(ClassifyOptions.settings(config), refreshMs, retention()),
                StreamTypes.DIAGNOSED),
        Uids.CLASSIFY_JOBS);
  }

  private DataStream<Recommendation> advise(DataStream<Diagnosed> diagnosed) {
    return named(
        DataStreamUtils.reinterpretAsKeyedStream(diagnosed, d -> d.window().job().key())
            .process(
                new AdviseJobs(
                    AdviseOptions.settings(config), AdviseOptions.prices(config), retention()))
            .returns(StreamTypes.RECOMMENDATION),
        Uids.ADVISE_JOBS);
  }

  private Duration retention() {
    return config.get(WindowOptions.RETENTION);
  }

  private static <T> SingleOutputStreamOperator<T> named(
      SingleOutputStreamOperator<T> operator, String uid) {
    return operator.name(uid).uid(uid);
  }
}
