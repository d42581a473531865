package io.flinksustain.benchmarks.fleet;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import java.util.ArrayList;
import java.util.List;

/** Makes the reports of a fleet; what does not change from report to report is shared by them. */
final class ReportMaker {
  private static final String[] NO_VERTEX = {""};
  private static final int[] ZERO = {0};
  private static final int[] OF_TASK_MANAGER = FleetSignals.all(Scope.TM);
  private static final int[] OF_JOB = FleetSignals.all(Scope.JOB);
  private static final int[] OF_JOB_MANAGER = FleetSignals.all(Scope.JM);

  private final FleetSpec spec;
  private final long birth;
  private final int[] ofTask;
  private final int[] ofOperator;
  private final int[] rowVertex;
  private final int[][] rowSubtasks;
  private final int[] attempts;

  /**
   * A maker.
   *
   * @param birth since when the jobs have been running
   */
  ReportMaker(FleetSpec spec, long birth) {
    this.spec = spec;
    this.birth = birth;
    ofTask = FleetSignals.ofSubtasks(spec.signals(), Scope.TASK);
    ofOperator = FleetSignals.ofSubtasks(spec.signals(), Scope.OPERATOR);
    int rows = spec.vertices() * spec.subtasksPerTaskManager();
    rowVertex = new int[rows];
    attempts = new int[rows];
    rowSubtasks = new int[spec.taskManagers()][rows];
    for (int row = 0; row < rows; row++) {
      rowVertex[row] = row / spec.subtasksPerTaskManager();
      for (int tm = 0; tm < spec.taskManagers(); tm++) {
        rowSubtasks[tm][row] = row % spec.subtasksPerTaskManager() * spec.taskManagers() + tm;
      }
    }
  }

  /** The vertex ids of the rows of a job. */
  String[] rowVertices(String[] vertexIds) {
    String[] ids = new String[rowVertex.length];
    for (int row = 0; row < ids.length; row++) {
      ids[row] = vertexIds[rowVertex[row]];
    }
    return ids;
  }

  Report report(FleetProcess process, long ts) {
    return new Report(
        process.job().ref(),
        process.id(),
        process.host(),
        ts,
        (int) spec.interval().toMillis(),
        process.isTaskManager() ? ofTaskManager(process, ts) : ofJobManager(process, ts));
  }

  /** Values in a report of a task manager. */
  int samplesOfTaskManager() {
    return rowVertex.length * (ofTask.length + ofOperator.length) + OF_TASK_MANAGER.length;
  }

  /** Values in a report of a JobManager. */
  static int samplesOfJobManager() {
    return OF_JOB.length + OF_JOB_MANAGER.length;
  }

  private List<Table> ofTaskManager(FleetProcess process, long ts) {
    double[] task = new double[rowVertex.length * ofTask.length];
    double[] operator = new double[rowVertex.length * ofOperator.length];
    SubtaskValues values = new SubtaskValues(process, ts, birth, spec.interval().toMillis());
    int[] subtasks = rowSubtasks[process.taskManager()];
    for (int row = 0; row < rowVertex.length; row++) {
      values.at(rowVertex[row], subtasks[row]);
      fill(values, ofTask, task, row * ofTask.length);
      fill(values, ofOperator, operator, row * ofOperator.length);
    }
    List<Table> tables = new ArrayList<>(3);
    tables.add(ofSubtasks(Scope.TASK, ofTask, process, task));
    if (operator.length > 0) {
      tables.add(ofSubtasks(Scope.OPERATOR, ofOperator, process, operator));
    }
    tables.add(ofProcess(Scope.TM, OF_TASK_MANAGER, process, ts));
    return tables;
  }

  private List<Table> ofJobManager(FleetProcess process, long ts) {
    return List.of(
        ofProcess(Scope.JOB, OF_JOB, process, ts),
        ofProcess(Scope.JM, OF_JOB_MANAGER, process, ts));
  }

  private static void fill(SubtaskValues from, int[] signals, double[] to, int offset) {
    for (int column = 0; column < signals.length; column++) {
      to[offset + column] = from.value(signals[column]);
    }
  }

  private Table ofSubtasks(Scope scope, int[] signals, FleetProcess process, double[] values) {
    int[] subtasks = rowSubtasks[process.taskManager()];
    return table(scope, signals, process.job().rowVertices(), subtasks, attempts, values);
  }

  private Table ofProcess(Scope scope, int[] signals, FleetProcess process, long ts) {
    ProcessValues measured = new ProcessValues(process, spec, ts, birth);
    double[] values = new double[signals.length];
    for (int column = 0; column < signals.length; column++) {
      values[column] = measured.value(signals[column]);
    }
    return table(scope, signals, NO_VERTEX, ZERO, ZERO, values);
  }

  /** The only place where tables are put together. */
  private static Table table(
      Scope scope,
      int[] signals,
      String[] vertices,
      int[] subtasks,
      int[] attempts,
      double[] values) {
    return new Table(scope, false, signals, vertices, subtasks, attempts, values);
  }
}
