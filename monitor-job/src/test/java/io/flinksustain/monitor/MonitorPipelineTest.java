package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.testing.SyntheticJob;
import io.flinksustain.monitor.window.Watermarks;
import io.flinksustain.monitor.window.WindowOptions;
import io.flinksustain.wire.FactJson;
import io.flinksustain.wire.ReportJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MonitorPipelineTest {
  private static final int WINDOW_MS = 10_000;
  private static final int INTERVAL_MS = 2_000;

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private final Configuration config = config();

  @Test
  void tellsASlowSinkFromAHealthyJob() throws Exception {
    List<SyntheticJob> jobs =
        List.of(SyntheticJob.healthy("calm", 'a'), SyntheticJob.slowSink("held", 'b'));
    List<RawRecord> metrics = new ArrayList<>();
    List<RawRecord> facts = new ArrayList<>();
    for (SyntheticJob job : jobs) {
      job.facts(0).forEach(fact -> facts.add(raw("facts", 0, FactJson.write(fact))));
    }
    for (long ts = 0; ts < 15L * WINDOW_MS; ts += INTERVAL_MS) {
      for (SyntheticJob job : jobs) {
        metrics.add(
            raw("m", ts, ReportJson.write(List.of(job.taskManagerReport(ts, INTERVAL_MS)))));
        metrics.add(raw("m", ts, ReportJson.write(List.of(job.jobManagerReport(ts, INTERVAL_MS)))));
      }
    }

    List<Diagnosis> diagnoses = diagnoses(metrics, facts);

    assertThat(last(diagnoses, "calm").cause())
        .as(() -> last(diagnoses, "calm").toString())
        .isEqualTo(Diagnosis.HEALTHY);
    Diagnosis held = last(diagnoses, "held");
    assertThat(held.cause()).isEqualTo("slow-sink");
    assertThat(held.subject().id()).isEqualTo(jobs.get(1).vertex(2));
  }

  private List<Diagnosis> diagnoses(List<RawRecord> metrics, List<RawRecord> facts)
      throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(config);
    env.setParallelism(2);
    Results results =
        MonitorPipeline.build(
            new Inputs(
                stream(env, metrics), stream(env, facts), stream(env, facts).filter(r -> false)),
            config);
    return results.diagnoses().executeAndCollect("diagnoses", 1000);
  }

  private DataStream<RawRecord> stream(StreamExecutionEnvironment env, List<RawRecord> records) {
    return env.fromData(records)
        .setParallelism(1)
        .assignTimestampsAndWatermarks(Watermarks.ofBrokerClock(config))
        .setParallelism(1);
  }

  private static Diagnosis last(List<Diagnosis> diagnoses, String deployment) {
    return diagnoses.stream()
        .filter(d -> d.job().deployment().equals(deployment))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  private static RawRecord raw(String topic, long ts, byte[] value) {
    return new RawRecord(topic, 0, 0, ts, new byte[0], value);
  }

  private static Configuration config() {
    Configuration config = new Configuration();
    config.set(WindowOptions.SIZE, Duration.ofMillis(WINDOW_MS));
    config.set(ClassifyOptions.BASELINE, Duration.ofMinutes(1));
    config.set(ClassifyOptions.SETTLE, Duration.ZERO);
    config.set(PipelineOptions.GENERIC_TYPES, false);
    return config;
  }
}
