package io.flinksustain.benchmarks.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.benchmarks.bench.job.Baseline;
import io.flinksustain.benchmarks.bench.job.JobSetup;
import io.flinksustain.benchmarks.bench.job.MeasuredJob;
import io.flinksustain.benchmarks.bench.job.Outputs;
import io.flinksustain.benchmarks.bench.job.ProgressLog;
import io.flinksustain.benchmarks.bench.job.Slope;
import io.flinksustain.benchmarks.lab.cluster.Broker;
import io.flinksustain.monitor.kafka.Topic;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Drains backlogs with jobs, one after the other.
 *
 * @param broker that holds them
 * @param run directory of the run
 */
record Measuring(Broker broker, Path run) {

  /** What every job is told that drains this backlog. */
  static Map<String, String> options(Backlog backlog, int parallelism) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("kafka.prefix", backlog.prefix());
    options.put("kafka.metrics-start", "EARLIEST");
    options.put("flink.parallelism.default", String.valueOf(parallelism));
    return options;
  }

  /** Drains the backlog with the complete pipeline, and looks at what came out. */
  Drained pipeline(JobSetup setup, Backlog backlog) {
    try (Outputs outputs = new Outputs(broker.bootstrapServers(), backlog.prefix());
        MeasuredJob job = new MeasuredJob(setup, broker, run)) {
      job.await(Drained.RECORDS, backlog.records());
      job.await(Drained.WINDOWS, backlog.closed());
      JsonNode checkpoint = job.checkpoint();
      Map<Topic, Long> verdicts = outputs.count();
      ProgressLog progress = job.progress();
      return new Drained(
          Slope.between(
              progress.lines(),
              Drained.RECORDS,
              Map.of(
                  Drained.RECORDS,
                  backlog.warmUpRecords(),
                  Drained.WINDOWS,
                  backlog.warmUpClosed()),
              Map.of(Drained.RECORDS, backlog.records(), Drained.WINDOWS, backlog.closed())),
          progress.counter(Drained.SAMPLES),
          progress.counter(Drained.LATE),
          progress.counter(Drained.QUARANTINED),
          verdicts,
          checkpoint);
    }
  }

  /** Drains it with a part of the pipeline. */
  Slope baseline(Baseline part, JobSetup setup, Backlog backlog) {
    try (MeasuredJob job = new MeasuredJob(setup, broker, run)) {
      job.await(part.counter(), backlog.records());
      return Slope.between(
          job.progress().lines(),
          part.counter(),
          Map.of(part.counter(), backlog.warmUpRecords()),
          Map.of(part.counter(), backlog.records()));
    }
  }
}
