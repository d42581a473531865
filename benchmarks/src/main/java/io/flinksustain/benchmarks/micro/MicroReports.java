package io.flinksustain.benchmarks.micro;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.TableBuilder;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.Arrays;
import java.util.List;

/** What is benchmarked: reports of a task manager with one subtask of each of 20 vertices. */
final class MicroReports {
  static final int SAMPLES = 400;

  private static final int VERTICES = 20;
  private static final int SIGNALS = SAMPLES / VERTICES;

  private MicroReports() {}

  static Report ofTaskManager() {
    List<Signal> signals =
        Arrays.stream(Signal.values())
            .filter(signal -> signal.scope() == Scope.TASK || signal.scope() == Scope.OPERATOR)
            .limit(SIGNALS)
            .toList();
    TableBuilder tasks = new TableBuilder(Scope.TASK, false);
    for (int vertex = 0; vertex < VERTICES; vertex++) {
      int row = tasks.row(String.format("%032x", vertex), 0, 0);
      for (Signal signal : signals) {
        tasks.set(row, tasks.column(signal), (vertex + signal.ordinal()) / 64.0);
      }
    }
    JobRef job = new JobRef("eu1", "team-1", "job-1", "1".repeat(32), "job-1");
    return new Report(job, "tm-1", "host-1", 1_000_000, 10_000, List.of(tasks.build()));
  }
}
