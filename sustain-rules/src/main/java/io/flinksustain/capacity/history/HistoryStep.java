package io.flinksustain.capacity.history;

import io.flinksustain.capacity.demand.Link;
import io.flinksustain.capacity.demand.Selectivities;
import io.flinksustain.capacity.demand.SourceDemand;
import io.flinksustain.capacity.rate.Capacity;
import io.flinksustain.capacity.rate.Measured;
import io.flinksustain.capacity.rate.Measurements;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.Highest;
import io.flinksustain.window.JobWindow;
import java.util.List;
import java.util.Map;

/** Takes what is worth remembering out of one window. */
final class HistoryStep {
  private final JobHistory before;
  private final JobWindow window;
  private final Scene scene;
  private final Map<String, Measured> measured;

  HistoryStep(JobHistory before, Scene scene) {
    this.before = before;
    this.window = scene.window();
    this.scene = scene;
    this.measured = Measurements.of(scene);
  }

  JobHistory next() {
    boolean teaches = window.end() > before.lastEnd() && isAtWork();
    JobHistory next = teaches ? learnt() : before;
    return next.with(
        MemoryFailures.ofHeap(next.outOfMemory(), window),
        MemoryFailures.ofProcess(next.killed(), window));
  }

  private JobHistory learnt() {
    double live = Highest.of(window, Signal.HEAP_USED, Statistic.MIN);
    double cores = Highest.of(window, Signal.CPU_TIME, Statistic.RATE);
    Peak peak = before.livePeak();
    return new JobHistory(
        window.end(),
        demand(),
        peak.isOverAt(window.start())
            ? before.live().with(peak.value(), window.start())
            : before.live(),
        peak.with(live, window.start()),
        before.cores().with(cores, window.end()),
        vertices(),
        links(),
        before.outOfMemory(),
        before.killed());
  }

  /** Starting, restarting and rescaling teach nothing about the load. */
  private boolean isAtWork() {
    return scene.graph().known()
        && window.facts().topology().runs()
        && window.facts().topology().startedAt() <= window.start()
        && !(window.stats().get(Signal.RESTARTS, Statistic.INCREASE) > 0)
        && !(window.stats().get(Signal.RESCALES, Statistic.INCREASE) > 0);
  }

  private Map<String, DecayingHistogram> demand() {
    Map<String, DecayingHistogram> all =
        Bounded.kept(before.demand(), scene.graph().ids(), JobHistory.MOST_SOURCES);
    for (String id : scene.graph().ids()) {
      if (scene.graph().upstream(id).isEmpty()) {
        DecayingHistogram known = all.getOrDefault(id, DecayingHistogram.empty(Axis.RATE));
        double arriving = SourceDemand.arriving(measured.get(id));
        Bounded.put(all, id, known.with(arriving, window.end()), JobHistory.MOST_SOURCES);
      }
    }
    return all;
  }

  private Map<String, VertexHistory> vertices() {
    Map<String, VertexHistory> all =
        Bounded.kept(before.vertices(), scene.graph().ids(), JobHistory.MOST_VERTICES);
    for (Measured vertex : measured.values()) {
      VertexHistory known = all.getOrDefault(vertex.id(), VertexHistory.NONE);
      VertexHistory next =
          known.with(vertex.parallelism(), Capacity.of(scene, vertex), window.end());
      if (!next.points().isEmpty()) {
        Bounded.put(all, vertex.id(), next, JobHistory.MOST_VERTICES);
      }
    }
    return all;
  }

  private Map<Link, LinkFlow> links() {
    Map<Link, LinkFlow> all = Bounded.kept(before.links(), allLinks(), JobHistory.MOST_LINKS);
    Selectivities.of(scene.graph(), measured)
        .ratios()
        .forEach(
            (link, ratio) -> {
              double in = measured.get(link.from()).in();
              LinkFlow known = all.getOrDefault(link, LinkFlow.NONE);
              Bounded.put(all, link, known.with(in, ratio * in), JobHistory.MOST_LINKS);
            });
    return all;
  }

  private List<Link> allLinks() {
    return window.facts().topology().edges().stream()
        .map(edge -> new Link(edge.from(), edge.to()))
        .distinct()
        .toList();
  }
}
