package io.flinksustain.monitor;

import io.flinksustain.monitor.kafka.OutputRecord;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.replay.ReplaySource;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.monitor.window.Watermarks;
import io.flinksustain.window.JobWindow;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.EitherTypeInfo;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.types.Either;

/** Runs recordings through the monitor pipeline to their end, in event time and without Kafka. */
final class Replay {
  private static final TypeInformation<Either<JobWindow, OutputRecord>> WINDOW_OR_RECORD =
      new EitherTypeInfo<>(StreamTypes.JOB_WINDOW, TypeInformation.of(OutputRecord.class));

  private final LocalRun run;

  Replay(Configuration given) {
    run = new LocalRun(given);
  }

  void run(List<Path> recordings, Found found) throws Exception {
    run.collect(
        "sustain replay",
        env -> windowsAndRecords(MonitorPipeline.build(inputs(env, recordings), run.config())),
        either -> sort(either, found));
  }

  private Inputs inputs(StreamExecutionEnvironment env, List<Path> recordings) {
    DataStream<RawRecord> records =
        env.fromSource(
                new ReplaySource(recordings),
                Watermarks.ofBrokerClock(run.config()),
                Uids.REPLAY_SOURCE)
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
      found.take(either.right().topic(), either.right().value());
    }
  }
}
