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

  /** A backlog for this long after a start is that of the start; a later one is trouble. */
  private static final long START_MS = 900_000;

  /** One that became less in every window since is that of the start for this long. */
  private static final long CATCH_UP_MS = 6 * 3_600_000L;

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
   * @param age time in RUNNING at the beginning of the window, milliseconds
   * @param vertices of the job, how many
   * @param subtasks of all vertices
   * @param stateBytes full size of the last checkpoint; NaN when it is not known
   * @param sources of the job
   * @param loads of the vertices that are looked at for the pace; none while the job settles
   * @param cores in use; NaN when that is not known
   */
  public record Work(
      long end,
      long age,
      int vertices,
      int subtasks,
      double stateBytes,
      List<Source> sources,
      List<Load> loads,
      double cores) {
    private double input() {
      return sources.stream().mapToDouble(Source::rate).sum();
    }

    private boolean catchesUp(boolean before) {
      boolean now = age < CATCH_UP_MS && sources.stream().anyMatch(Source::catchesUp);
      return now && (before || age < START_MS);
    }
  }

  /** What is known after a window in which the job was at work. */
  public Learnt afterWork(Learnt before, Work now) {
    Learnt valid = valid(before, now.vertices(), now.subtasks());
    StatePoint point = new StatePoint(now.end(), now.stateBytes(), now.input());
    return new Learnt(
        sources(valid.sources(), now.sources()),
        valid.course().with(point, baselineMs),
        pace(valid.pace(), now),
        valid.scale().with(now.vertices(), now.subtasks()).working(now.input()),
        now.catchesUp(valid.catchingUp()));
  }

  private static Pace pace(Pace before, Work now) {
    return now.loads().isEmpty() ? before : before.after(now.loads(), now.cores());
  }

  /**
   * What is known after a window in which the job was not at work all the time.
   *
   * @param vertices of the graph; 0 when it is not known
   * @param subtasks of all of them
   */
  public Learnt afterPause(Learnt before, int vertices, int subtasks) {
    Learnt valid = vertices == 0 ? before : valid(before, vertices, subtasks);
    return new Learnt(
        rested(valid.sources()),
        valid.course(),
        valid.pace(),
        valid.scale().with(vertices, subtasks),
        false);
  }

  private static Learnt valid(Learnt before, int vertices, int subtasks) {
    return before.scale().is(vertices, subtasks) ? before : before.atOtherSize();
  }

  private static Map<String, CatchUp> rested(Map<String, CatchUp> before) {
    Map<String, CatchUp> all = new HashMap<>(2);
    before.forEach((id, source) -> keep(id, source.rested(), all));
    return all;
  }

  private static void keep(String id, CatchUp source, Map<String, CatchUp> all) {
    if (!source.isTrivial()) {
      all.put(id, source);
    }
  }

  private static Map<String, CatchUp> sources(Map<String, CatchUp> before, List<Source> now) {
    Map<String, CatchUp> all = new HashMap<>(2);
    for (Source source : now) {
      CatchUp known = before.get(source.id());
      CatchUp fresh = CatchUp.fresh(source.parallelism());
      keep(source.id(), next(known == null ? fresh : known, source), all);
    }
    return all;
  }

  private static CatchUp next(CatchUp known, Source source) {
    CatchUp valid =
        known.parallelism() == source.parallelism() ? known : CatchUp.fresh(source.parallelism());
    return source.catchesUp() ? valid.worked(source.rate()) : valid.rested();
  }
}
