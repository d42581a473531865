package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.kafka.OutputRecord;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.options.RunOptions;
import io.flinksustain.monitor.options.RunOptions.Pipeline;
import io.flinksustain.monitor.testing.SyntheticJob;
import io.flinksustain.monitor.window.Watermarks;
import io.flinksustain.monitor.window.WindowOptions;
import io.flinksustain.wire.FactJson;
import io.flinksustain.wire.ReportJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No function keeps or changes an object that it was handed, so that Flink may reuse them. */
class ObjectReuseTest {
  private static final int WINDOW_MS = 10_000;
  private static final int INTERVAL_MS = 2_000;
  private static final int MONITOR_OPERATORS = 10;
  private static final Queue<String> OUT = new ConcurrentLinkedQueue<>();

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  @BeforeEach
  void nothingYet() {
    OUT.clear();
  }

  @Test
  void theSameComesOutWhetherObjectsAreCopiedReusedOrSpoiledAfterUse() throws Exception {
    List<String> copied = monitor(config(false), false);

    assertThat(copied).anyMatch(record -> record.contains("slow-sink"));
    assertThat(monitor(config(true), false)).isEqualTo(copied);
    assertThat(monitor(config(true), true)).isEqualTo(copied);
  }

  @Test
  void wouldNoticeAFunctionThatKeepsWhatItWasHanded() throws Exception {
    assertThat(delayed(false)).containsExactly("1", "2");
    assertThat(delayed(true)).containsExactly("-1", "-1");
  }

  @Test
  void isOnInTheApplicationUnlessTheUserTurnsItOff() {
    Configuration off = new Configuration().set(PipelineOptions.OBJECT_REUSE, false);

    assertThat(reuses(new Configuration())).isTrue();
    assertThat(reuses(off)).isFalse();
  }

  private static boolean reuses(Configuration config) {
    config.set(KafkaOptions.BOOTSTRAP_SERVERS, "broker:9092");
    config.set(RunOptions.PIPELINES, List.of(Pipeline.MONITOR));
    return Application.build(config).getConfig().isObjectReuseEnabled();
  }

  private static List<String> monitor(Configuration config, boolean poison) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(config);
    env.setParallelism(2);
    List<RawRecord> metrics = metrics();
    Results results =
        MonitorPipeline.build(
            new Inputs(
                stream(env, metrics, config),
                stream(env, facts(), config),
                stream(env, facts(), config).filter(fact -> false)),
            config);
    Records.of(results).map(new Tell()).sinkTo(new DiscardingSink<>());
    return run(env, poison, MONITOR_OPERATORS);
  }

  private static List<String> delayed(boolean poison) throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(config(true));
    env.setParallelism(1);
    env.fromData(new int[] {1}, new int[] {2}, new int[] {3})
        .map(new Delay())
        .returns(String.class)
        .sinkTo(new DiscardingSink<>());
    return run(env, poison, 1);
  }

  private static List<String> run(StreamExecutionEnvironment env, boolean poison, int atLeast)
      throws Exception {
    OUT.clear();
    StreamGraph graph = env.getStreamGraph();
    if (poison) {
      assertThat(Poisoned.poison(graph)).isGreaterThanOrEqualTo(atLeast);
    }
    env.execute(graph);
    return OUT.stream().sorted().toList();
  }

  private static List<RawRecord> metrics() {
    List<RawRecord> metrics = new ArrayList<>();
    for (long ts = 0; ts < 10L * WINDOW_MS; ts += INTERVAL_MS) {
      for (SyntheticJob job : jobs()) {
        metrics.add(raw(ts, ReportJson.write(List.of(job.taskManagerReport(ts, INTERVAL_MS)))));
        metrics.add(raw(ts, ReportJson.write(List.of(job.jobManagerReport(ts, INTERVAL_MS)))));
      }
    }
    return metrics;
  }

  private static List<RawRecord> facts() {
    return jobs().stream()
        .flatMap(job -> job.facts(0).stream())
        .map(fact -> raw(0, FactJson.write(fact)))
        .toList();
  }

  private static List<SyntheticJob> jobs() {
    return List.of(SyntheticJob.healthy("calm", 'a'), SyntheticJob.slowSink("held", 'b'));
  }

  private static RawRecord raw(long ts, byte[] value) {
    return new RawRecord("metrics", 0, 0, ts, new byte[0], value);
  }

  private static DataStream<RawRecord> stream(
      StreamExecutionEnvironment env, List<RawRecord> records, Configuration config) {
    return env.fromData(records)
        .setParallelism(1)
        .assignTimestampsAndWatermarks(Watermarks.ofBrokerClock(config))
        .setParallelism(1);
  }

  private static Configuration config(boolean reuse) {
    Configuration config = new Configuration();
    config.set(WindowOptions.SIZE, Duration.ofMillis(WINDOW_MS));
    config.set(ClassifyOptions.BASELINE, Duration.ofMinutes(1));
    config.set(ClassifyOptions.SETTLE, Duration.ZERO);
    config.set(PipelineOptions.GENERIC_TYPES, false);
    config.set(PipelineOptions.OBJECT_REUSE, reuse);
    config.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    return config;
  }

  /** Says in this process what comes out. */
  private static final class Tell implements MapFunction<OutputRecord, String> {
    private static final long serialVersionUID = 1;

    @Override
    public String map(OutputRecord out) {
      String text =
          out.topic() + " " + out.id() + " " + new String(out.value(), StandardCharsets.UTF_8);
      OUT.add(text);
      return text;
    }
  }

  /** Hands on what came before, and so keeps it. */
  private static final class Delay implements MapFunction<int[], String> {
    private static final long serialVersionUID = 1;
    private int[] kept;

    @Override
    public String map(int[] now) {
      if (kept != null) {
        OUT.add(String.valueOf(kept[0]));
      }
      kept = now;
      return "";
    }
  }
}
