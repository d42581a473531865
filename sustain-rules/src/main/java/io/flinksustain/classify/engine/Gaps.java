package io.flinksustain.classify.engine;

import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.rule.Numbers;
import io.flinksustain.fact.Topology;
import io.flinksustain.window.Completeness;
import io.flinksustain.window.VertexWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what evidence is missing, and how to get it. */
final class Gaps {
  private final ClassifySettings settings;

  Gaps(ClassifySettings settings) {
    this.settings = settings;
  }

  /** What stands between the counts and a verdict, most important first; never empty. */
  List<String> list(Observation seen, List<Finding> findings, VerdictState counts) {
    if (!seen.graph().known()) {
      return List.of(
          "the topology is missing: let the observer reach the JobManager's REST API, or send a"
              + " topology fact");
    }
    if (seen.hasEnded()) {
      return List.of("the job is " + seen.window().facts().topology().state());
    }
    List<String> gaps = new ArrayList<>();
    seen.disturbance().ifPresent(gaps::add);
    seen.graph().ids().forEach(id -> addVertex(id, seen, gaps));
    if (gaps.isEmpty()) {
      addOpen(findings, seen, gaps);
    }
    if (gaps.isEmpty()) {
      addLoad(seen.job(), gaps);
    }
    if (gaps.isEmpty()) {
      gaps.add(
          String.format(
              "%d of the %d calm windows that a verdict takes were seen",
              Math.min(counts.calm(), settings.healthyWindows()), settings.healthyWindows()));
    }
    return gaps;
  }

  /**
   * What lacks a signal, or holds and may yet turn out to be behind the symptom that is present.
   */
  private static void addOpen(List<Finding> findings, Observation seen, List<String> gaps) {
    Causes causes = new Causes(findings, seen.graph());
    Optional<Finding> held = causes.primary();
    if (held.isEmpty()) {
      gaps.addAll(new Outlook(findings, seen).open());
    } else {
      Outlook behind = new Outlook(causes.maybeBehind(held.get()), seen);
      String what = String.join(", ", behind.sentences());
      gaps.add(
          held.get().label()
              + " may follow from "
              + (what.isEmpty() ? "what could not be judged a moment ago" : what));
    }
  }

  private void addVertex(String id, Observation seen, List<String> gaps) {
    Topology.Vertex vertex = seen.graph().vertex(id);
    VertexWindow window = seen.scene().vertex(id);
    if (window == null) {
      gaps.add(
          "no report of " + vertex.name() + " arrived: see whether its task managers are scraped");
    } else if (window.completeness().ratio() < settings.minCompleteness()) {
      gaps.add(incomplete(vertex, window.completeness()));
    }
  }

  private static String incomplete(Topology.Vertex vertex, Completeness seen) {
    return String.format(
        Locale.ROOT,
        "of %s %d of %d subtasks reported, %s of %s times: see whether every task manager is"
            + " scraped",
        vertex.name(),
        seen.subtasksSeen(),
        seen.subtasksDue(),
        Numbers.plain(seen.ticksSeen()),
        Numbers.plain(seen.ticksDue()));
  }

  private static void addLoad(Features job, List<String> gaps) {
    for (String name : List.of("highest.busy.p95", "highest.backpressured.mean")) {
      if (Double.isNaN(job.value(name))) {
        gaps.add(name + " is missing: some vertex does not report how it spends its time");
      }
    }
    double backpressured = job.value("highest.backpressured.mean");
    if (backpressured > Calm.BACKPRESSURE_BAND) {
      gaps.add(
          String.format(
              Locale.ROOT,
              "a vertex is backpressured %.0f %% of the time and no rule says why",
              backpressured * 100));
    }
  }
}
