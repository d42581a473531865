package io.flinksustain.benchmarks.lab.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pipeline's own counters, as Sustain's local cluster reports them.
 *
 * <p>Flink fetches metrics only when somebody asks, and answers with those of the time before: the
 * first answer after the start is empty or old. So it is asked until every counter is there, and
 * once more after that.
 */
final class SustainCounters {
  /** How old Flink's metrics may be before a question makes it fetch them again. */
  static final Duration FETCH_INTERVAL = Duration.ofSeconds(1);

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** Operator and metric, and the counter that it is added to. */
  private static final Map<String, String> METRICS =
      Map.of(
          "decode-reports.sustain.readings", "readings",
          "decode-reports.sustain.quarantined", "quarantined",
          "decode-facts.sustain.quarantined", "quarantined",
          "classify-jobs.sustain.completeness.whole.windows", "windows",
          "classify-jobs.sustain.completeness.partial.windows", "windows",
          "classify-jobs.sustain.completeness.none.windows", "windows",
          "window-jobs.sustain.late", "late");

  private final FlinkRest rest;
  private final Map<String, Long> values = new TreeMap<>();

  SustainCounters(FlinkRest rest) {
    this.rest = rest;
  }

  /** Readings, quarantined records, windows and late reports, summed over the subtasks. */
  Map<String, Long> read(List<Child> needed) {
    Waiting.until("an answer with all counters of Sustain", TIMEOUT, needed, this::fetch);
    long asked = System.nanoTime();
    Waiting.until(
        "a second answer with all counters of Sustain",
        TIMEOUT,
        needed,
        () -> System.nanoTime() - asked > 2 * FETCH_INTERVAL.toNanos() && fetch());
    return Map.copyOf(values);
  }

  private boolean fetch() {
    values.clear();
    for (JsonNode job : rest.get("/jobs").path("jobs")) {
      String path = "/jobs/" + job.path("id").asText();
      for (JsonNode vertex : rest.get(path).path("vertices")) {
        add(path + "/vertices/" + vertex.path("id").asText() + "/subtasks/metrics");
      }
    }
    return values.keySet().equals(new HashSet<>(METRICS.values()));
  }

  /** A vertex that lacks one of the metrics it is asked for answers with none at all. */
  private void add(String path) {
    List<String> had = new ArrayList<>();
    rest.get(path).forEach(metric -> had.add(metric.path("id").asText()));
    had.retainAll(METRICS.keySet());
    if (!had.isEmpty()) {
      for (JsonNode metric : rest.get(path + "?agg=sum&get=" + String.join(",", had))) {
        String counter = METRICS.get(metric.path("id").asText());
        values.merge(counter, metric.path("sum").asLong(), Long::sum);
      }
    }
  }
}
