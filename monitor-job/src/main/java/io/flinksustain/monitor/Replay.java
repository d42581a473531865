package io.flinksustain.monitor;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.kafka.OutputRecord;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.replay.ReplaySource;
import io.flinksustain.monitor.window.Watermarks;
import io.flinksustain.wire.QuarantineJson;
import io.flinksustain.wire.VerdictJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** Runs recordings through the monitor pipeline to their end, in event time and without Kafka. */
final class Replay {
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
  void run(List<Path> recordings, Consumer<Diagnosis> diagnoses, Consumer<String> unreadable)
      throws Exception {
    try (MiniCluster cluster = new MiniCluster(clusterConfig())) {
      cluster.start();
      var address = cluster.getRestAddress().get();
      var env =
          StreamExecutionEnvironment.createRemoteEnvironment(
              address.getHost(), address.getPort(), config);
      env.setParallelism(1);
      Results results = MonitorPipeline.build(inputs(env, recordings), config);
      try (CloseableIterator<OutputRecord> records =
          Records.of(results).executeAndCollect("sustain replay")) {
        records.forEachRemaining(record -> sort(record, diagnoses, unreadable));
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

  private static void sort(
      OutputRecord record, Consumer<Diagnosis> diagnoses, Consumer<String> unreadable) {
    switch (record.topic()) {
      case DIAGNOSES -> diagnoses.accept(VerdictJson.readDiagnosis(record.value()));
      case QUARANTINE -> unreadable.accept(QuarantineJson.sentence(record.value()));
      default -> {
        // Only the verdicts are asked for.
      }
    }
  }
}
