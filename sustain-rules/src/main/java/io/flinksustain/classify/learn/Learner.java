package io.flinksustain.classify.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Learns from one window after the other. */
public final class Learner {
  /** So many seconds of input must wait before it counts as a backlog. */
  static final double BACKLOG_SECONDS = 10;

  /** It becomes less when it falls by this share of the rate; a lag that stands still jitters. */
  static final double FALL = 0.05;

  private final long baselineMs;

  /** A learner for which a course of the state is as long as a baseline. */
  public Learner(long baselineMs) {
    this.baselineMs = baselineMs;
  }

  /**
   * A source in one window.
   *
   * @param id of its vertex
   * @param parallelism of its vertex
   * @param rate records per second that it took in
   * @param pending records that waited
   * @param growth of these, records per second
   */
  public record Source(String id, int parallelism, double rate, double pending, double growth) {
    /** Whether so much waits, and ever less, that it is the job that sets the pace. */
    public boolean catchesUp() {
      return pending > BACKLOG_SECONDS * rate && growth < -FALL * rate;
    }
  }

  /**
   * A job at work in one window.
   *
   * @param end of the window, epoch milliseconds
   * @param subtasks of all vertices
   * @param stateBytes full size of the last checkpoint; NaN when it is not known
   * @param sources of the job
   * @param vertices of the job, sources among them
   * @param cores in use; NaN when that is not known
   */
  public record Work(
      long end,
      int subtasks,
      double stateBytes,
      List<Source> sources,
      List<Load> vertices,
      double cores) {
    private double input() {
      return sources.stream().mapToDouble(Source::rate).sum();
    }
  }

  /** What is known after a window in which the job was at work. */
  public Learnt afterWork(Learnt before, Work now) {
    StatePoint point = new StatePoint(now.end(), now.stateBytes(), now.input());
    return new Learnt(
        sources(before.sources(), now.sources()),
        before.course().with(point, baselineMs),
        before.pace().after(now.vertices(), now.cores(), now.input()),
        now.subtasks(),
        change(before, now.subtasks()));
  }

  /**
   * What is known after a window in which the job was not at work all the time.
   *
   * @param subtasks of the graph; 0 when it is not known
   */
  public Learnt afterPause(Learnt before, int subtasks) {
    boolean known = subtasks > 0;
    return new Learnt(
        before.sources(),
        before.course(),
        before.pace(),
        known ? subtasks : before.subtasks(),
        known ? change(before, subtasks) : Double.NaN);
  }

  private static double change(Learnt before, int subtasks) {
    return before.subtasks() == 0 ? Double.NaN : subtasks - before.subtasks();
  }

  private static Map<String, CatchUp> sources(Map<String, CatchUp> before, List<Source> now) {
    Map<String, CatchUp> all = new HashMap<>(2);
    for (Source source : now) {
      CatchUp known = before.get(source.id());
      CatchUp next = next(known == null ? CatchUp.fresh(source.parallelism()) : known, source);
      if (!next.isTrivial()) {
        all.put(source.id(), next);
      }
    }
    return all;
  }

  private static CatchUp next(CatchUp known, Source source) {
    CatchUp valid =
        known.parallelism() == source.parallelism() ? known : CatchUp.fresh(source.parallelism());
    return source.catchesUp() ? valid.worked(source.rate()) : valid.rested();
  }
}
