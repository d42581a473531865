package io.flinksustain.monitor;

import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.kafka.OutputRecord;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.replay.ReplaySource;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.monitor.window.Watermarks;
import io.flinksustain.window.JobWindow;
import io.flinksustain.wire.QuarantineJson;
import io.flinksustain.wire.VerdictJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.EitherTypeInfo;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.types.Either;
import org.apache.flink.util.CloseableIterator;

/** Runs recordings through the monitor pipeline to their end, in event time and without Kafka. */
final class Replay {
  private static final TypeInformation<Either<JobWindow, OutputRecord>> WINDOW_OR_RECORD =
      new EitherTypeInfo<>(StreamTypes.JOB_WINDOW, TypeInformation.of(OutputRecord.class));

  private final Configuration config;

  Replay(Configuration given) {
    config = new Configuration(given);
    config.set(PipelineOptions.GENERIC_TYPES, false);
    config.set(PipelineOptions.OBJECT_REUSE, true);
    config.set(RestOptions.BIND_PORT, "0");
    // Every diagnosis is wanted, so that the last one has the last numbers.
    config.set(ClassifyOptions.REFRESH, Duration.ZERO);
  }

  /**
   * A cluster of its own, because the one that Flink starts for a local job is gone with the job,
   * and with it results that were not fetched yet.
   */
  @SuppressWarnings("try") // javac takes every close() that throws Exception for interruptible
  void run(List<Path> recordings, Found found) throws Exception {
    try (MiniCluster cluster = new MiniCluster(clusterConfig())) {
      cluster.start();
      var address = cluster.getRestAddress().get();
      var env =
          StreamExecutionEnvironment.createRemoteEnvironment(
              address.getHost(), address.getPort(), config);
      env.setParallelism(1);
      Results results = MonitorPipeline.build(inputs(env, recordings), config);
      try (CloseableIterator<Either<JobWindow, OutputRecord>> all =
          windowsAndRecords(results).executeAndCollect("sustain replay")) {
        all.forEachRemaining(either -> sort(either, found));
      }
    }
  }

  private MiniClusterConfiguration clusterConfig() {
    return new MiniClusterConfiguration.Builder()
        .setConfiguration(config)
        .setNumTaskManagers(1)
        .setNumSlotsPerTaskManager(1)
        .build();
  }

  private Inputs inputs(StreamExecutionEnvironment env, List<Path> recordings) {
    DataStream<RawRecord> records =
        env.fromSource(
                new ReplaySource(recordings), Watermarks.ofBrokerClock(config), Uids.REPLAY_SOURCE)
            .uid(Uids.REPLAY_SOURCE);
    return new Inputs(
        records.filter(record -> !ReplaySource.isFact(record)),
        records.filter(ReplaySource::isFact),
        records.filter(record -> false));
  }

  /** One stream, since nobody would fetch the second one while the first is read to its end. */
  private static DataStream<Either<JobWindow, OutputRecord>> windowsAndRecords(Results results) {
    DataStream<Either<JobWindow, OutputRecord>> windows =
        results
            .windows()
            .map(window -> Either.<JobWindow, OutputRecord>Left(window))
            .returns(WINDOW_OR_RECORD);
    return windows.union(
        Records.of(results)
            .map(record -> Either.<JobWindow, OutputRecord>Right(record))
            .returns(WINDOW_OR_RECORD));
  }

  private static void sort(Either<JobWindow, OutputRecord> either, Found found) {
    if (either.isLeft()) {
      found.window(either.left());
    } else {
      sort(either.right(), found);
    }
  }

  private static void sort(OutputRecord record, Found found) {
    switch (record.topic()) {
      case SYMPTOMS -> found.symptom(VerdictJson.readSymptom(record.value()));
      case DIAGNOSES -> found.diagnosis(VerdictJson.readDiagnosis(record.value()));
      case RECOMMENDATIONS -> found.recommendation(VerdictJson.readRecommendation(record.value()));
      case QUARANTINE -> found.unreadable(QuarantineJson.sentence(record.value()));
      default -> {
        // Alerts repeat the verdicts, and a replay takes no packs.
      }
    }
  }
}
