package io.flinksustain.monitor.testing;

import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Topology;
import io.flinksustain.fact.Topology.Edge;
import io.flinksustain.fact.Topology.Vertex;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.report.TableBuilder;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.List;
import java.util.Map;

/**
 * A job of three vertices, source, map and sink, that measures what it is told to.
 *
 * @param name of the job and of its deployment
 * @param id one hexadecimal digit, repeated for the job id
 * @param busy per vertex, in order
 * @param backpressured per vertex, in order
 */
public record SyntheticJob(String name, char id, double[] busy, double[] backpressured) {
  public static final int PARALLELISM = 2;
  private static final List<String> NAMES = List.of("source", "map", "sink");
  private static final double MIB = 1024 * 1024;

  /** All vertices comfortably at work. */
  public static SyntheticJob healthy(String name, char id) {
    return new SyntheticJob(name, id, new double[] {0.5, 0.6, 0.5}, new double[] {0, 0, 0});
  }

  /** A busy sink, and everything before it backpressured. */
  public static SyntheticJob slowSink(String name, char id) {
    return new SyntheticJob(
        name, id, new double[] {0.05, 0.05, 0.99}, new double[] {0.94, 0.94, 0});
  }

  public JobRef ref() {
    return new JobRef("test", "", name, String.valueOf(id).repeat(32), name);
  }

  public String vertex(int index) {
    return id + String.valueOf(index).repeat(31);
  }

  /** What holds for the whole life of the job. */
  public List<Fact> facts(long ts) {
    List<Vertex> vertices = NAMES.stream().map(this::spec).toList();
    List<Edge> edges =
        List.of(
            new Edge(vertex(0), vertex(1), "REBALANCE"), new Edge(vertex(1), vertex(2), "HASH"));
    Checkpointing checkpointing =
        new Checkpointing(
            60_000, 600_000, 0, 1, "exactly_once", false, "hashmap", "filesystem", 800, List.of());
    Deployment deployment = new Deployment("2.3.0", 1, 4, 2, 0, 0, 0, 0, Map.of());
    return List.of(
        Fact.of(ref(), ts, new Topology("RUNNING", 1, "Adaptive", vertices, edges)),
        Fact.of(ref(), ts, checkpointing),
        Fact.of(ref(), ts, deployment));
  }

  /** What the task manager measures at an instant. */
  public Report taskManagerReport(long ts, int intervalMs) {
    return new Report(ref(), "tm-1", "host-1", ts, intervalMs, List.of(tasks(ts), process(ts)));
  }

  /** What the JobManager measures at an instant. */
  public Report jobManagerReport(long ts, int intervalMs) {
    TableBuilder job = new TableBuilder(Scope.JOB, false);
    set(job, "", 0, Signal.CHECKPOINT_DURATION, 0.8);
    set(job, "", 0, Signal.CHECKPOINTS_COMPLETED, Math.floor(ts / 60_000.0));
    set(job, "", 0, Signal.CHECKPOINTS_FAILED, 0);
    set(job, "", 0, Signal.RESTARTS, 0);
    set(job, "", 0, Signal.RESCALES, 0);
    set(job, "", 0, Signal.RUNNING_TIME, 86_400 + ts / 1000.0);
    return new Report(ref(), "jobmanager", "host-1", ts, intervalMs, List.of(job.build()));
  }

  private Vertex spec(String vertexName) {
    String vertexId = vertex(NAMES.indexOf(vertexName));
    return new Vertex(vertexId, vertexName, PARALLELISM, 128, "g", List.of(vertexName));
  }

  private Table tasks(long ts) {
    TableBuilder tasks = new TableBuilder(Scope.TASK, false);
    for (int vertex = 0; vertex < NAMES.size(); vertex++) {
      for (int subtask = 0; subtask < PARALLELISM; subtask++) {
        subtask(tasks, vertex, subtask, ts);
      }
    }
    return tasks.build();
  }

  private void subtask(TableBuilder tasks, int vertex, int subtask, long ts) {
    String vertexId = vertex(vertex);
    set(tasks, vertexId, subtask, Signal.BUSY, busy[vertex]);
    set(tasks, vertexId, subtask, Signal.BACKPRESSURED, backpressured[vertex]);
    set(tasks, vertexId, subtask, Signal.IDLE, 1 - busy[vertex] - backpressured[vertex]);
    set(tasks, vertexId, subtask, Signal.RECORDS_IN, ts / 10.0);
    set(tasks, vertexId, subtask, Signal.RECORDS_OUT, ts / 10.0);
    set(tasks, vertexId, subtask, Signal.CHECKPOINT_ALIGNMENT, 0.01);
    set(tasks, vertexId, subtask, Signal.CHECKPOINT_START_DELAY, 0.01);
  }

  private static Table process(long ts) {
    TableBuilder process = new TableBuilder(Scope.TM, false);
    set(process, "", 0, Signal.CPU, 0.2);
    set(process, "", 0, Signal.CPU_TIME, ts / 1000.0 * 0.4);
    set(process, "", 0, Signal.HEAP_USED, 200 * MIB);
    set(process, "", 0, Signal.HEAP_MAX, 512 * MIB);
    set(process, "", 0, Signal.GC, 0.01);
    return process.build();
  }

  private static void set(
      TableBuilder table, String vertex, int subtask, Signal signal, double value) {
    table.set(table.row(vertex, subtask, 0), table.column(signal), value);
  }
}
