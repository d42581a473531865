package io.flinksustain.monitor.window;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Topology;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.List;

/** Makes small elements for tests of the window stage. */
final class Streams {
  static final long MINUTE = 60_000;

  private Streams() {}

  static JobRef job(String deployment, String jobId) {
    return new JobRef("eu1", "payments", deployment, jobId, "Fraud");
  }

  /** One counter value of one subtask. */
  static Report report(JobRef job, long ts, double recordsIn) {
    Table table =
        new Table(
            Scope.TASK,
            false,
            new int[] {Signal.RECORDS_IN.ordinal()},
            new String[] {"v"},
            new int[1],
            new int[1],
            new double[] {recordsIn});
    return new Report(job, "tm-1", "host", ts, 10_000, List.of(table));
  }

  static Fact state(JobRef job, long ts, String state) {
    Topology.Vertex vertex = new Topology.Vertex("v", "Map", 1, 128, "", List.of());
    return Fact.of(job, ts, new Topology(state, 0, "Default", List.of(vertex), List.of()));
  }
}
