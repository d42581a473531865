package io.flinksustain.benchmarks.bench.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.benchmarks.fleet.Onset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which alerts fire, held against who is ill.
 *
 * @param jobsByAlert ids of the jobs for which an alert fires
 */
record FiredAlerts(Map<String, Set<String>> jobsByAlert) {
  static final String QUERY = "ALERTS{alertstate=\"firing\"}";

  /** Reads the result of {@link #QUERY}; an alert of a task manager counts under its id. */
  static FiredAlerts of(JsonNode result) {
    Map<String, Set<String>> jobs = new TreeMap<>();
    for (JsonNode series : result) {
      JsonNode labels = series.path("metric");
      String subject = labels.path(labels.has("job_id") ? "job_id" : "tm_id").asText();
      jobs.computeIfAbsent(labels.path("alertname").asText(), any -> new HashSet<>()).add(subject);
    }
    return new FiredAlerts(jobs);
  }

  boolean none() {
    return jobsByAlert.isEmpty();
  }

  /** One line for each alert that fires or should: {@code slow-sink: 2 of 2 ill jobs, 0 others}. */
  List<String> against(List<Onset> onsets) {
    Map<String, Set<String>> ill = new TreeMap<>();
    jobsByAlert.keySet().forEach(alert -> ill.put(alert, new HashSet<>()));
    for (Onset onset : onsets) {
      ill.computeIfAbsent(onset.cause(), any -> new HashSet<>()).add(onset.job().jobId());
    }
    List<String> lines = new ArrayList<>();
    ill.forEach((alert, jobs) -> lines.add(line(alert, jobs)));
    return lines;
  }

  private String line(String alert, Set<String> ill) {
    Set<String> fired = new HashSet<>(jobsByAlert.getOrDefault(alert, Set.of()));
    int all = fired.size();
    fired.retainAll(ill);
    return alert
        + ": fires for "
        + fired.size()
        + " of "
        + ill.size()
        + " jobs that are ill with it, and for "
        + (all - fired.size())
        + " others";
  }
}
