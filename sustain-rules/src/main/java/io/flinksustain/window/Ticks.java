package io.flinksustain.window;

import java.util.Collection;

/** How many instants a window should have, from what sources say or from how they behave. */
final class Ticks {
  private final double windowMs;
  private final Samples gaps = new Samples();

  Ticks(long windowMs) {
    this.windowMs = windowMs;
  }

  /** Learns the spacing of the readings of one entity. */
  void learn(Entity entity) {
    long[] instants = entity.instants();
    for (int i = 1; i < instants.length; i++) {
      gaps.add((double) (instants[i] - instants[i - 1]));
    }
  }

  /** Call after the last entity was learnt. */
  void learnt() {
    gaps.sort();
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
    double interval = announcedMs > 0 || gaps.size() == 0 ? announcedMs : gaps.median();
    return interval > 0 ? Math.max(1, Math.floor(windowMs / interval)) : 1;
  }
}
