package io.flinksustain.monitor.decode;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.report.TableShape;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Where a sample belongs: what its labels say.
 *
 * @param job the job, or that there is none
 * @param process the process
 * @param host of the process
 * @param scope what the entity is
 * @param vertex of the entity; empty where the scope has none
 * @param subtask of the entity
 * @param attempt of the entity
 * @param partitions how many partitions the labels speak of; NaN when they do not
 * @param entity the same as the only row of a shape without columns
 */
record Place(
    JobRef job,
    String process,
    String host,
    Scope scope,
    String vertex,
    int subtask,
    int attempt,
    double partitions,
    TableShape entity) {
  private static final int[][] COLUMNS =
      Arrays.stream(Signal.values())
          .map(signal -> new int[] {signal.ordinal()})
          .toArray(int[][]::new);
  private static final int[] NONE = {};

  /** For samples that say nothing of any process of a job. */
  static final Place NOWHERE =
      of(JobRef.ofProcess("", ""), "", "", Scope.TM, "", -1, 0, Double.NaN);

  static Place of(
      JobRef job,
      String process,
      String host,
      Scope scope,
      String vertex,
      int subtask,
      int attempt,
      double partitions) {
    TableShape entity =
        new TableShape(
            scope, false, NONE, new String[] {vertex}, new int[] {subtask}, new int[] {attempt});
    return new Place(job, process, host, scope, vertex, subtask, attempt, partitions, entity);
  }

  /** A report of one measured value; it shares with others what their labels say. */
  Report report(Signal signal, long ts, double value) {
    TableShape shape =
        new TableShape(
            scope,
            false,
            COLUMNS[signal.ordinal()],
            entity.vertices(),
            entity.subtasks(),
            entity.attempts());
    return new Report(job, process, host, ts, 0, List.of(new Table(shape, new double[] {value})));
  }

  /** The scaled value of a sample, or what its labels say where those are what matters. */
  double measured(Signal signal, double value) {
    return signal == Signal.PARTITIONS ? partitions : value;
  }

  /** Whether a sample says nothing of any process of a job; no label can say -1. */
  boolean isNowhere() {
    return subtask < 0;
  }

  boolean isOfSameProcessAndJob(Place other) {
    // Mostly the same objects, which Objects looks at first.
    return Objects.equals(job, other.job)
        && process.equals(other.process)
        && host.equals(other.host);
  }
}
