package io.flinksustain.benchmarks.fleet;

import java.time.Duration;
import java.util.List;

/**
 * How large a fleet is, and how much of it is ill.
 *
 * @param jobs number of jobs
 * @param vertices of each job
 * @param subtasks of each vertex, a multiple of the task managers
 * @param taskManagers of each job
 * @param signals of each subtask, those first that the bundled rules read; at most {@link
 *     FleetSignals#most()}, which is what the catalogue has at scopes task and operator
 * @param interval between two reports of a process
 * @param seed equal seeds make equal fleets
 * @param illShare share of the jobs that fall ill
 * @param ills what they fall ill with, in turn
 * @param firstOnset of an ill, from the start of the fleet
 * @param lastOnset of an ill; onsets are spread evenly between the two
 */
public record FleetSpec(
    int jobs,
    int vertices,
    int subtasks,
    int taskManagers,
    int signals,
    Duration interval,
    long seed,
    double illShare,
    List<Ill> ills,
    Duration firstOnset,
    Duration lastOnset) {
  private static final int FEWEST_FOR_ILLS = 3;

  public FleetSpec {
    require(jobs >= 1, "jobs", jobs, "at least 1");
    require(vertices >= 2, "vertices", vertices, "at least 2");
    require(
        taskManagers >= 1 && subtasks >= taskManagers && subtasks % taskManagers == 0,
        "subtasks",
        subtasks,
        "a multiple of the task managers, " + taskManagers);
    require(
        signals >= 1 && signals <= FleetSignals.most(),
        "signals",
        signals,
        "1 to " + FleetSignals.most() + ", as many as the catalogue has of subtasks");
    require(illShare >= 0 && illShare <= 1, "illShare", illShare, "0 to 1");
    require(
        illShare == 0 || (vertices >= FEWEST_FOR_ILLS && subtasks >= FEWEST_FOR_ILLS),
        "illShare",
        illShare,
        "0 with fewer than 3 vertices or 3 subtasks, which no skew can be seen in");
    require(illShare == 0 || !ills.isEmpty(), "ills", ills, "named where jobs fall ill");
    ills = List.copyOf(ills);
  }

  /** The fleet of the targets: 20 vertices, 4 subtasks, 4 task managers, every 10 s, 5 % ill. */
  public static FleetSpec ofJobs(int jobs) {
    return new FleetSpec(
        jobs,
        20,
        4,
        4,
        FleetSignals.most(),
        Duration.ofSeconds(10),
        1,
        0.05,
        List.of(Ill.SLOW_SINK, Ill.HOT_SUBTASK, Ill.CPU_BOUND, Ill.CHECKPOINTS_THRASH),
        Duration.ZERO,
        Duration.ZERO);
  }

  /** The same with other vertices. */
  public FleetSpec withVertices(int count) {
    return new FleetSpec(
        jobs,
        count,
        subtasks,
        taskManagers,
        signals,
        interval,
        seed,
        illShare,
        ills,
        firstOnset,
        lastOnset);
  }

  /** The same with other ills. */
  public FleetSpec withIlls(double share, Ill... which) {
    return new FleetSpec(
        jobs,
        vertices,
        subtasks,
        taskManagers,
        signals,
        interval,
        seed,
        share,
        List.of(which),
        firstOnset,
        lastOnset);
  }

  /** The same with onsets spread between two times after the start. */
  public FleetSpec withOnsets(Duration first, Duration last) {
    return new FleetSpec(
        jobs,
        vertices,
        subtasks,
        taskManagers,
        signals,
        interval,
        seed,
        illShare,
        ills,
        first,
        last);
  }

  /** The same with another seed. */
  public FleetSpec withSeed(long other) {
    return new FleetSpec(
        jobs,
        vertices,
        subtasks,
        taskManagers,
        signals,
        interval,
        other,
        illShare,
        ills,
        firstOnset,
        lastOnset);
  }

  /** The same at another pace. */
  public FleetSpec withInterval(Duration other) {
    return new FleetSpec(
        jobs,
        vertices,
        subtasks,
        taskManagers,
        signals,
        other,
        seed,
        illShare,
        ills,
        firstOnset,
        lastOnset);
  }

  /** Processes that report: the task managers and the JobManager of each job. */
  public int processes() {
    return jobs * (taskManagers + 1);
  }

  /** Subtasks of one vertex on one task manager. */
  int subtasksPerTaskManager() {
    return subtasks / taskManagers;
  }

  private static void require(boolean holds, String what, Object value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(
          "fleet: " + what + " is " + value + "; it must be " + allowed);
    }
  }
}
