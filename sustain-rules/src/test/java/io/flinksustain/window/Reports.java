package io.flinksustain.window;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Makes small reports for tests. */
final class Reports {
  static final long START = 600_000;
  static final long END = 660_000;
  static final JobRef JOB = job("a");

  private Reports() {}

  static JobRef job(String jobId) {
    return new JobRef("eu1", "payments", "fraud", jobId, "Fraud");
  }

  static Report report(JobRef job, String process, long ts, Table... tables) {
    return new Report(job, process, "host-" + process, ts, 10_000, List.of(tables));
  }

  static Report report(long ts, Table... tables) {
    return report(JOB, "tm-1", ts, tables);
  }

  static Report unannounced(long ts, Table... tables) {
    return new Report(JOB, "tm-1", "host-tm-1", ts, 0, List.of(tables));
  }

  /** One value each of subtasks 0, 1, ... of vertex {@code v}. */
  static Table task(Signal signal, double... values) {
    return table(Scope.TASK, false, "v", 0, signal, values);
  }

  static Table attempt(int attempt, Signal signal, double... values) {
    return table(Scope.TASK, false, "v", attempt, signal, values);
  }

  static Table delta(Signal signal, double... values) {
    return table(Scope.TASK, true, "v", 0, signal, values);
  }

  static Table vertex(String vertex, Signal signal, double... values) {
    return table(Scope.TASK, false, vertex, 0, signal, values);
  }

  /** One row for a process or job. */
  static Table process(Signal signal, double value) {
    return table(signal.scope(), false, "", 0, signal, value);
  }

  static Table table(
      Scope scope, boolean delta, String vertex, int attempt, Signal signal, double... values) {
    int rows = values.length;
    int[] attempts = new int[rows];
    Arrays.fill(attempts, attempt);
    return new Table(
        scope,
        delta,
        new int[] {signal.ordinal()},
        Collections.nCopies(rows, vertex).toArray(String[]::new),
        IntStream.range(0, rows).toArray(),
        attempts,
        values);
  }

  static WindowSummary summarize(CounterMemory memory, Report... reports) {
    return Summarizer.summarize(START, END, List.of(reports), memory);
  }

  static JobWindow window(Report... reports) {
    return summarize(CounterMemory.EMPTY, reports).windows().get(0);
  }
}
