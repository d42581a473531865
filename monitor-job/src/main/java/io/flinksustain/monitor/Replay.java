package io.flinksustain.monitor;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.decode.Quarantined;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.replay.ReplaySource;
import io.flinksustain.monitor.window.Watermarks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** Runs recordings through the monitor pipeline to their end, in event time and without Kafka. */
final class Replay {
  private final Configuration config;
  private final StreamExecutionEnvironment env;

  Replay(Configuration given) {
    config = new Configuration(given);
    config.set(PipelineOptions.GENERIC_TYPES, false);
    // Every diagnosis is wanted, so that the last one has the last numbers.
    config.set(ClassifyOptions.REFRESH, Duration.ZERO);
    env = StreamExecutionEnvironment.createLocalEnvironment(config);
  }

  void run(List<Path> recordings, Consumer<Diagnosis> diagnoses, Consumer<String> unreadable)
      throws Exception {
    Results results = MonitorPipeline.build(inputs(recordings), config);
    CloseableIterator<Diagnosis> found = results.diagnoses().collectAsync();
    CloseableIterator<Quarantined> refused = results.quarantined().collectAsync();
    env.executeAsync("sustain replay");
    // Both at once: a full buffer of the one would hold the job, and with it the other, back.
    List<Line> lines = new ArrayList<>();
    CompletableFuture<Void> rest =
        CompletableFuture.runAsync(() -> refused.forEachRemaining(q -> lines.add(Line.of(q))));
    found.forEachRemaining(diagnoses);
    rest.get();
    lines.stream().sorted(Line.IN_ORDER).map(Line::sentence).forEach(unreadable);
  }

  private Inputs inputs(List<Path> recordings) {
    DataStream<RawRecord> records =
        env.fromSource(
                new ReplaySource(recordings), Watermarks.ofBrokerClock(config), Uids.REPLAY_SOURCE)
            .uid(Uids.REPLAY_SOURCE)
            .setParallelism(1);
    return new Inputs(
        records.filter(record -> !ReplaySource.isFact(record)),
        records.filter(ReplaySource::isFact),
        records.filter(record -> false));
  }

  /** A line that could not be read; several subtasks find them, in any order. */
  private record Line(String file, long offset, String reason) {
    private static final Comparator<Line> IN_ORDER =
        Comparator.comparing(Line::file).thenComparingLong(Line::offset);

    private static Line of(Quarantined q) {
      return new Line(q.topic(), q.offset(), q.reason());
    }

    /** Lines are counted from 1 where people read. */
    private String sentence() {
      return "%s, line %d: %s".formatted(file, offset + 1, reason);
    }
  }
}
