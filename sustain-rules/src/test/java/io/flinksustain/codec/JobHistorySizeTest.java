package io.flinksustain.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.capacity.Jobs;
import io.flinksustain.capacity.Stats;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.SignalStats;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds the long memory of a job to the bytes that its documentation promises. */
class JobHistorySizeTest {
  private static final long HOUR = 3_600_000;

  @Test
  void aWeekOfAJobOfSixVerticesIsSmall() throws IOException {
    JobHistory history = JobHistory.EMPTY;
    Random random = new Random(1);
    for (int quarter = 0; quarter < 7 * 24 * 4; quarter++) {
      double rate = 1_000 * (1.5 + Math.sin(quarter / 15.3)) * (0.9 + 0.2 * random.nextDouble());
      history = history.after(job(6, rate, 4).at(quarter * HOUR / 4).scene());
    }

    assertThat(Bytes.written(JobHistoryCodec.CODEC, history).length).isLessThan(2_000);
  }

  @Test
  void theLargestJobIsBounded() throws IOException {
    JobHistory history = JobHistory.EMPTY;
    Random random = new Random(1);
    for (int hour = 0; hour < 2_000; hour++) {
      double rate = Math.exp(15 * random.nextDouble());
      history = history.after(many(rate, 1 + hour % 40).at(hour * HOUR).scene());
    }

    assertThat(Bytes.written(JobHistoryCodec.CODEC, history).length).isLessThan(40_000);
  }

  /** One source and a row behind it. */
  private static Jobs job(int vertices, double rate, int parallelism) {
    Jobs job = new Jobs().taskManager("tm", process(rate));
    for (int i = 0; i < vertices; i++) {
      job.vertex(id(i), parallelism).load(id(i), rate, rate, 0.3);
      if (i > 0) {
        job.edge(id(i - 1), id(i));
      }
    }
    return job;
  }

  /** More sources, vertices and links than are remembered. */
  private static Jobs many(double rate, int parallelism) {
    Jobs job = new Jobs().taskManager("tm", process(rate));
    for (int i = 0; i < 150; i++) {
      job.vertex(id(i), parallelism).load(id(i), rate * (1 + i), rate, 0.3);
      if (i >= 20) {
        job.edge(id(i - 20), id(i));
      }
    }
    return job;
  }

  private static SignalStats process(double rate) {
    return new Stats()
        .with(Signal.CPU_TIME, Statistic.RATE, 1 + rate / 1_000)
        .with(Signal.HEAP_USED, Statistic.MIN, 1e8 + rate * 1e5)
        .with(Signal.HEAP_MAX, Statistic.MAX, 1e10)
        .build();
  }

  private static String id(int i) {
    return "%032x".formatted(i * 0x9E3779B97F4A7C15L);
  }
}
