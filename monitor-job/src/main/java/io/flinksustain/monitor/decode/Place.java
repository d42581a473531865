package io.flinksustain.monitor.decode;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.report.TableShape;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.Arrays;
import java.util.List;

/**
 * Where a sample belongs: what its labels say.
 *
 * @param job the job, or that there is none
 * @param process the process
 * @param host of the process
 * @param entity the entity as the only row of a shape without columns
 */
record Place(JobRef job, String process, String host, TableShape entity) {
  private static final int[][] COLUMNS =
      Arrays.stream(Signal.values())
          .map(signal -> new int[] {signal.ordinal()})
          .toArray(int[][]::new);
  private static final int[] NONE = {};

  static Place of(
      JobRef job,
      String process,
      String host,
      Scope scope,
      String vertex,
      int subtask,
      int attempt) {
    TableShape entity =
        new TableShape(
            scope, false, NONE, new String[] {vertex}, new int[] {subtask}, new int[] {attempt});
    return new Place(job, process, host, entity);
  }

  /** A report of one total or gauge value; it shares with others what their labels say. */
  Report report(Signal signal, long ts, double value) {
    TableShape shape =
        new TableShape(
            entity.scope(),
            false,
            COLUMNS[signal.ordinal()],
            entity.vertices(),
            entity.subtasks(),
            entity.attempts());
    return new Report(job, process, host, ts, 0, List.of(new Table(shape, new double[] {value})));
  }

  Scope scope() {
    return entity.scope();
  }

  String vertex() {
    return entity.vertices()[0];
  }

  int subtask() {
    return entity.subtasks()[0];
  }

  int attempt() {
    return entity.attempts()[0];
  }

  boolean isOfSameProcessAndJob(Place other) {
    return job.equals(other.job) && process.equals(other.process) && host.equals(other.host);
  }
}
