package io.flinksustain.benchmarks.bench.prometheus;

import static io.flinksustain.benchmarks.bench.prometheus.ReporterPage.label;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What rules must know and no metric of Flink says, as an exporter would show it that reads Flink's
 * REST API: the graph, the parallelism, the slots, the cores and how checkpoints are configured.
 */
final class FactsPage {
  private final Map<String, StringBuilder> metrics = new TreeMap<>();

  private FactsPage() {}

  static String of(List<Fact> facts) {
    FactsPage page = new FactsPage();
    facts.forEach(page::add);
    StringBuilder text = new StringBuilder();
    page.metrics.forEach(
        (name, lines) -> text.append("# TYPE ").append(name).append(" gauge\n").append(lines));
    return text.toString();
  }

  private void add(Fact fact) {
    String job = label("job_id", fact.job().jobId());
    if (fact.topology() != null) {
      add(job, fact.topology());
    }
    if (fact.checkpoint() != null) {
      add("checkpoint_interval_seconds", job, fact.checkpoint().intervalMs() / 1e3);
      add("checkpoint_p99_seconds", job, fact.checkpoint().p99DurationMs() / 1e3);
    }
    if (fact.deployment() != null) {
      add("cores", job, fact.deployment().cores());
    }
  }

  private void add(String job, Topology topology) {
    Map<String, Integer> slots = new HashMap<>();
    for (Topology.Vertex vertex : topology.vertices()) {
      add("vertex", job + label("task_id", vertex.id()), vertex.parallelism());
      slots.merge(vertex.slotSharingGroup(), vertex.parallelism(), Math::max);
    }
    for (Topology.Edge edge : topology.edges()) {
      add("edge", job + label("upstream_id", edge.from()) + label("task_id", edge.to()), 1);
    }
    add("slots", job, slots.values().stream().mapToInt(Integer::intValue).sum());
  }

  private void add(String name, String labels, double value) {
    String full = "sustain_fact_" + name;
    metrics
        .computeIfAbsent(full, any -> new StringBuilder())
        .append(full + '{' + labels + "} " + value + '\n');
  }
}
