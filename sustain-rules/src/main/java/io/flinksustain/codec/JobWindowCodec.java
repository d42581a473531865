package io.flinksustain.codec;

import io.flinksustain.report.JobRef;
import io.flinksustain.window.Completeness;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.TaskManagerWindow;
import io.flinksustain.window.VertexWindow;
import java.io.IOException;

/**
 * Version 3: the job, its times, vertices, task managers, statistics and facts. Version 2 did not
 * know which pods have no node, and version 1 had no facts of Kubernetes.
 */
public enum JobWindowCodec implements Codec<JobWindow> {
  CODEC;

  @Override
  public int version() {
    return 3;
  }

  @Override
  public void encode(JobWindow window, Encoder out) {
    Blocks.write(window.job(), out);
    out.signed(window.start());
    out.signed(window.end() - window.start());
    out.list(window.vertices(), vertex -> write(vertex, out));
    out.list(window.taskManagers(), manager -> write(manager, out));
    Stats.write(window.processes(), out);
    Stats.write(window.stats(), out);
    Facts.write(window.facts(), out);
  }

  @Override
  public JobWindow decode(int version, Decoder in) throws IOException {
    JobRef job = Blocks.job(in);
    long start = in.signed();
    return new JobWindow(
        job,
        start,
        start + in.signed(),
        in.list(JobWindowCodec::vertex),
        in.list(JobWindowCodec::taskManager),
        Stats.read(in),
        Stats.read(in),
        Facts.read(version, in));
  }

  private static void write(VertexWindow vertex, Encoder out) {
    out.word(vertex.vertexId());
    Stats.write(vertex.stats(), out);
    out.signed(vertex.busiestSubtask());
    write(vertex.completeness(), out);
  }

  private static VertexWindow vertex(Decoder in) throws IOException {
    return new VertexWindow(in.word(), Stats.read(in), in.signedInt(), completeness(in));
  }

  private static void write(Completeness completeness, Encoder out) {
    out.signed(completeness.subtasksSeen());
    out.signed(completeness.subtasksDue());
    out.value(completeness.ticksSeen());
    out.value(completeness.ticksDue());
  }

  private static Completeness completeness(Decoder in) throws IOException {
    return new Completeness(in.signedInt(), in.signedInt(), in.value(), in.value());
  }

  private static void write(TaskManagerWindow manager, Encoder out) {
    out.word(manager.taskManager());
    out.word(manager.host());
    Stats.write(manager.stats(), out);
  }

  private static TaskManagerWindow taskManager(Decoder in) throws IOException {
    return new TaskManagerWindow(in.word(), in.word(), Stats.read(in));
  }
}
