package io.flinksustain.benchmarks.bench.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.fleet.Fleet;
import io.flinksustain.benchmarks.fleet.FleetSpec;
import io.flinksustain.signal.SignalNames;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetExporterTest {
  private static final long START = 1_700_000_000_000L;

  private final Fleet fleet = new Fleet(FleetSpec.ofJobs(2), START);

  @Test
  void showsEachValueOfAReportOnceWithTheNamesAndLabelsOfTheReporter() {
    try (FleetExporter exporter = new FleetExporter(fleet)) {
      for (int slot = 0; slot < fleet.slots(); slot++) {
        List<String> lines = values(exporter.page(slot, START));
        assertThat(lines).hasSize(fleet.samples(slot)).doesNotHaveDuplicates();
        assertThat(lines).allMatch(line -> SignalNames.ofMetric(name(line)).isPresent());
      }
      assertThat(pages(exporter))
          .contains("flink_taskmanager_job_task_busyTimeMsPerSecond{job_id=\"")
          .contains("subtask_index=\"3\",} ")
          .contains("flink_jobmanager_job_numRestarts{job_id=\"");
    }
  }

  @Test
  void showsTheLatestReport() {
    try (FleetExporter exporter = new FleetExporter(fleet)) {
      String first = exporter.page(0, fleet.due(0, 0));
      assertThat(exporter.page(0, fleet.due(1, 0) - 1)).isEqualTo(first);
      assertThat(exporter.page(0, fleet.due(1, 0))).isNotEqualTo(first);
    }
  }

  @Test
  void servesReportersAndFacts() throws IOException, InterruptedException {
    try (FleetExporter exporter = new FleetExporter(fleet)) {
      assertThat(get(exporter, "/reporter/1")).contains("# TYPE flink_");
      assertThat(get(exporter, "/facts"))
          .contains("sustain_fact_edge{job_id=\"", "sustain_fact_slots{", "} 60.0\n")
          .contains("# TYPE sustain_fact_vertex gauge\n");
    }
  }

  private String pages(FleetExporter exporter) {
    StringBuilder all = new StringBuilder();
    for (int slot = 0; slot < fleet.slots(); slot++) {
      all.append(exporter.page(slot, START));
    }
    return all.toString();
  }

  private static List<String> values(String page) {
    return page.lines().filter(line -> line.charAt(0) != '#').toList();
  }

  private static String name(String line) {
    return line.substring(0, line.indexOf('{'));
  }

  private static String get(FleetExporter exporter, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://" + exporter.address() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
