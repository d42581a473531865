package io.flinksustain.window;

import java.util.Collection;
import java.util.List;

/** How many instants a window should have, from what sources say or from how they behave. */
final class Ticks {
  private final double windowMs;
  private final List<Vertex> all;
  private double spacing = Double.NaN;

  /** The instants of all vertices of a job. */
  Ticks(long windowMs, List<Vertex> all) {
    this.windowMs = windowMs;
    this.all = all;
  }

  /**
   * Completeness of the subtasks of one vertex, parallelism unknown.
   *
   * <p>A minute of reports each 10 s has 6 ticks, of reports each 7 s has 8; where the interval is
   * not announced the median of the spacing in the whole job stands for it.
   */
  Completeness completeness(Collection<Entity> subtasks) {
    int seen = 0;
    double ticks = 0;
    double interval = 0;
    for (Entity subtask : subtasks) {
      seen += subtask.seen() ? 1 : 0;
      ticks += subtask.instants().length;
      interval = Math.max(interval, subtask.intervalMs());
    }
    return new Completeness(seen, 0, seen == 0 ? 0 : ticks / seen, due(interval));
  }

  private double due(double announcedMs) {
    double interval = announcedMs > 0 ? announcedMs : spacing();
    return interval > 0 ? Math.max(1, Math.floor(windowMs / interval)) : 1;
  }

  /** Median distance of the instants of each subtask; 0 when none has two. */
  private double spacing() {
    if (Double.isNaN(spacing)) {
      Samples gaps = new Samples();
      all.forEach(vertex -> vertex.subtasks().forEach(each -> addGaps(each.instants(), gaps)));
      spacing = gaps.size() == 0 ? 0 : gaps.median();
    }
    return spacing;
  }

  private static void addGaps(long[] instants, Samples gaps) {
    for (int i = 1; i < instants.length; i++) {
      gaps.add((double) (instants[i] - instants[i - 1]));
    }
  }
}
