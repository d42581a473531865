package io.flinksustain.monitor.window;

import static io.flinksustain.monitor.window.Streams.MINUTE;
import static io.flinksustain.monitor.window.Streams.job;
import static io.flinksustain.monitor.window.Streams.report;
import static io.flinksustain.monitor.window.Streams.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.fact.Fact;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** The stage wired as in the application, in a small real cluster, on RocksDB, without Kryo. */
class WindowStageTest {
  private static final int JOBS = 5;

  private final Configuration config =
      new Configuration()
          .set(PipelineOptions.GENERIC_TYPES, false)
          .set(WindowOptions.STAGGER, false)
          .set(StateBackendOptions.STATE_BACKEND, "rocksdb");
  private final StreamExecutionEnvironment env =
      StreamExecutionEnvironment.createLocalEnvironment(2, config);

  @Test
  void makesOneWindowOfEachJobAndMinute() throws Exception {
    List<JobWindow> windows = joined(reports(), facts()).executeAndCollect(JOBS * 3 + 1);

    assertThat(windows).hasSize(JOBS * 3);
    assertThat(windows)
        .allSatisfy(window -> assertThat(window.facts().topology().state()).isEqualTo("RUNNING"));
    assertThat(windows)
        .filteredOn(window -> window.end() > MINUTE)
        .allSatisfy(window -> assertThat(increase(window)).isEqualTo(6));
  }

  private DataStream<JobWindow> joined(DataStream<Report> reports, DataStream<Fact> facts) {
    return reports
        .keyBy(report -> report.job().key())
        .connect(facts.keyBy(fact -> fact.job().key()))
        .transform("window", StreamTypes.JOB_WINDOW, new WindowJobs(config));
  }

  private DataStream<Report> reports() {
    List<Report> reports = new ArrayList<>();
    for (int tick = 0; tick < 18; tick++) {
      for (int job = 0; job < JOBS; job++) {
        reports.add(report(jobOf(job), tick * 10_000L, tick));
      }
    }
    return env.fromData(StreamTypes.REPORT, reports.toArray(Report[]::new))
        .assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks());
  }

  private DataStream<Fact> facts() {
    Fact[] facts = new Fact[JOBS];
    for (int job = 0; job < JOBS; job++) {
      facts[job] = state(jobOf(job), 1, "RUNNING");
    }
    return env.fromData(StreamTypes.FACT, facts)
        .assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks());
  }

  private static JobRef jobOf(int job) {
    return job("job-" + job, "id-" + job);
  }

  private static double increase(JobWindow window) {
    return window.vertices().get(0).stats().get(Signal.RECORDS_IN, Statistic.INCREASE);
  }
}
