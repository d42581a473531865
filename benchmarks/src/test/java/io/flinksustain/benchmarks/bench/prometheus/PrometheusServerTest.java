package io.flinksustain.benchmarks.bench.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.fleet.Fleet;
import io.flinksustain.benchmarks.fleet.FleetSpec;
import io.flinksustain.benchmarks.lab.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only where Prometheus is installed. */
class PrometheusServerTest {
  @TempDir private Path folder;

  @Test
  void scrapesTheFleetAndLoadsTheRulesAndEndsWithItsHandle() {
    Path binary = PrometheusBinary.find(System.getenv("PATH")).orElse(null);
    Assumptions.assumeTrue(binary != null, PrometheusBinary.MISSING);
    Fleet fleet = new Fleet(FleetSpec.ofJobs(1), System.currentTimeMillis());
    long pid;
    try (FleetExporter exporter = new FleetExporter(fleet);
        PrometheusServer server =
            new PrometheusServer(binary, folder, fleet, exporter.address(), RuleSet.AGGREGATES)) {
      server.awaitReady();
      pid = server.process().pid();
      Waiting.until(
          "a scrape",
          Duration.ofMinutes(1),
          List.of(server.process()),
          () -> server.metrics().scrapedSince(SelfMetrics.parse("")) > fleet.samplesPerTick());
      assertThat(server.query("count(up == 0)")).isEmpty();
      assertThat(server.cpuSeconds()).isPositive();
    }
    assertThat(ProcessHandle.of(pid)).isEmpty();
  }
}
