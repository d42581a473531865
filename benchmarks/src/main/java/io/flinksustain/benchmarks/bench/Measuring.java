package io.flinksustain.benchmarks.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.benchmarks.bench.job.Baseline;
import io.flinksustain.benchmarks.bench.job.JobSetup;
import io.flinksustain.benchmarks.bench.job.MeasuredJob;
import io.flinksustain.benchmarks.bench.job.Outputs;
import io.flinksustain.benchmarks.bench.job.Progress;
import io.flinksustain.benchmarks.bench.job.ProgressLog;
import io.flinksustain.benchmarks.bench.job.Slope;
import io.flinksustain.benchmarks.lab.cluster.Broker;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.monitor.kafka.Topic;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;

/**
 * Drains backlogs with jobs, one after the other.
 *
 * @param broker that holds them
 * @param run directory of the run
 * @param remarks takes what is not as an option of the benchmark says, under a name for that
 */
record Measuring(Broker broker, Path run, BiConsumer<String, String> remarks) {

  /** Drains the backlog with the complete pipeline, and looks at what came out. */
  Drained pipeline(JobSetup setup, Backlog backlog) {
    try (Outputs outputs = new Outputs(broker.bootstrapServers(), backlog.prefix());
        MeasuredJob job = job(setup)) {
      job.await(Drained.RECORDS, backlog.records());
      job.await(Drained.WINDOWS, backlog.closed());
      JsonNode checkpoint = job.checkpoint();
      if (setup.recording() != null) {
        job.dump(setup.recording());
      }
      Map<Topic, Long> verdicts = outputs.count();
      if (verdicts.get(Topic.DIAGNOSES) < backlog.jobs()) {
        throw new LabException(
            setup.name() + " made fewer diagnoses than there are jobs: " + verdicts);
      }
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
          backlog.samples() - progress.counter(Drained.SAMPLES),
          progress.counter(Drained.LATE),
          progress.counter(Drained.QUARANTINED),
          verdicts,
          most(progress, Progress::heap),
          most(progress, Progress::live),
          checkpoint);
    }
  }

  private MeasuredJob job(JobSetup setup) {
    MeasuredJob job = new MeasuredJob(setup, broker, run);
    job.unheld().ifPresent(reason -> remarks.accept("--cores did not hold", reason));
    return job;
  }

  private static long most(ProgressLog progress, ToLongFunction<Progress> quantity) {
    return progress.lines().stream().mapToLong(quantity).max().orElse(0);
  }

  /** Drains it with a part of the pipeline. */
  Slope baseline(Baseline part, JobSetup setup, Backlog backlog) {
    try (MeasuredJob job = job(setup)) {
      long warm = backlog.warmUpRecords() * part.copies();
      long all = backlog.records() * part.copies();
      job.await(part.counter(), all);
      return Slope.between(
          job.progress().lines(),
          part.counter(),
          Map.of(part.counter(), warm),
          Map.of(part.counter(), all));
    }
  }
}
