package io.flinksustain.window;

import io.flinksustain.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the windows of one job key with the facts known at their end, and says for a while of a job
 * that should report and does not: a window without any numbers. When a job has ended one such
 * window is its last, so that what was found about it comes to an end too.
 */
public final class Joiner {
  private final WindowGrid grid;
  private final long patienceMs;

  /**
   * A joiner.
   *
   * @param grid where the windows of the job end
   * @param silentWindows how many windows of silence follow the last one with reports
   */
  public Joiner(WindowGrid grid, int silentWindows) {
    this.grid = grid;
    this.patienceMs = grid.sizeMs() * silentWindows;
  }

  /** Closes the windows that are due at {@code time}, knowing the facts up to then. */
  public Joined close(FactMemory before, List<JobWindow> due, long time) {
    FactMemory memory = before.upTo(time);
    List<JobWindow> out = new ArrayList<>();
    long unknown = 0;
    long overtaken = 0;
    for (JobWindow window : due) {
      if (memory.isOvertaken(window)) {
        overtaken++;
      } else {
        memory = memory.closed(window);
        unknown += WindowJoin.unknownVertices(window, memory.factsOf(window));
        out.add(WindowJoin.join(window, memory.factsOf(window)));
      }
    }
    return new Joined(memory.dropFollowed(time), out, unknown, overtaken);
  }

  /** Adds a window for each job that sent nothing for the window that ends at {@code time}. */
  public Joined addSilence(Joined joined, long time) {
    if (!grid.isEnd(time)) {
      return joined;
    }
    FactMemory memory = joined.memory();
    List<JobWindow> out = new ArrayList<>(joined.windows());
    for (KnownJob job : memory.silentAt(time, patienceMs)) {
      memory = memory.closedSilently(job, time);
      out.add(WindowJoin.silence(job, time - grid.sizeMs(), time));
    }
    return new Joined(memory, out, joined.unknownVertices(), joined.overtaken());
  }

  /** When to look for silence because of a fact that has come by {@code now}; -1 for never. */
  public long nextLook(Fact fact, long now) {
    boolean ended = fact.topology() != null && fact.topology().hasEnded();
    return ended && now < Long.MAX_VALUE ? grid.endAfter(Math.max(fact.ts(), now)) : -1;
  }

  /** When to look for silence next, after the window that ends at {@code time}; -1 for never. */
  public long nextLook(FactMemory memory, long time) {
    long next = grid.endAfter(time);
    return memory.silentAt(next, patienceMs).isEmpty() ? -1 : next;
  }
}
