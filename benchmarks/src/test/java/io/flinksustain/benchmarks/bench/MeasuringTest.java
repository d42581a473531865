package io.flinksustain.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.bench.job.JobSetup;
import io.flinksustain.benchmarks.fleet.FleetSpec;
import io.flinksustain.benchmarks.lab.Terminal;
import io.flinksustain.benchmarks.lab.cluster.Broker;
import io.flinksustain.benchmarks.lab.process.RunDirectory;
import io.flinksustain.monitor.decode.Format;
import io.flinksustain.monitor.kafka.Topic;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuringTest {
  private static final int JOBS = 20;

  @TempDir private Path directory;
  private final Map<String, String> remarks = new HashMap<>();

  @Test
  void drainsABacklogWithTheWholePipelineAndSeesWhatCameOut() {
    Path run = RunDirectory.make(directory).path();
    Terminal silent =
        new Terminal(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try (Broker broker = new Broker(run)) {
      broker.awaitReady();
      Backlog backlog =
          new Backlogs(broker.bootstrapServers(), 0.4, silent)
              .load(FleetSpec.ofJobs(JOBS), Format.REPORT, "test", 48);
      Map<String, String> options =
          Map.of(
              "kafka.prefix", "test.",
              "kafka.metrics-start", "EARLIEST",
              "window.facts-idleness", "500 ms",
              "flink.parallelism.default", "1");

      Drained drained =
          new Measuring(broker, run, remarks::put)
              .pipeline(JobSetup.pipeline("job", options, "512m", 0, null), backlog);

      assertThat(drained.lost()).isZero();
      assertThat(drained.late()).isZero();
      assertThat(drained.quarantined()).isZero();
      assertThat(drained.verdicts().get(Topic.DIAGNOSES)).isGreaterThanOrEqualTo(JOBS);
      assertThat(drained.verdicts().get(Topic.SYMPTOMS)).isPositive();
      assertThat(drained.verdicts().get(Topic.QUARANTINE)).isZero();
      assertThat(drained.slope().to().counter(Drained.WINDOWS))
          .isBetween(backlog.closed(), backlog.closed() + JOBS);
      assertThat(drained.slope().to().cpu()).isPositive().isFinite();
      assertThat(drained.slope().to().jitCpu()).isPositive().isLessThan(drained.slope().to().cpu());
      assertThat(drained.stateBytes()).isPositive();
      assertThat(drained.checkpointSeconds()).isPositive();
      assertThat(drained.heap()).isGreaterThanOrEqualTo(drained.live());
      assertThat(remarks).isEmpty();
    }
  }
}
