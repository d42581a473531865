package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.watched.JobPlan;
import io.flinksustain.benchmarks.watched.JobShape;
import java.util.ArrayDeque;
import java.util.Deque;

/** All that happens outside of a job at once. */
final class OutsideIlls implements OutsideIll {
  private final Deque<OutsideIll> going = new ArrayDeque<>();

  /** Starts what there is of it. */
  OutsideIlls(Outside outside, RunLab lab, JobPlan job) {
    if (outside.neighbours() != null) {
      going.push(new Neighbours(outside.neighbours(), lab.logs()));
    }
    if (outside.stopped() != null) {
      going.push(new Stopping(outside.stopped(), lab.taskManagers(), lab.logs()));
    }
    if (outside.checkpointWrites() != null) {
      going.push(new SlowWrites(lab.writeRate(), outside.checkpointWrites().getBytes()));
    }
    if (outside.fetches() != null) {
      going.push(fetchLimit(lab.brokers(), job, (double) outside.fetches().getBytes()));
    }
  }

  private static FetchLimit fetchLimit(String brokers, JobPlan job, double bytesPerSecond) {
    JobShape shape = job.shape();
    int subtasks = shape.parallelismOf(shape.source().parallelism());
    return new FetchLimit(brokers, job.name(), subtasks, bytesPerSecond);
  }

  @Override
  public void requireGoing() {
    going.forEach(OutsideIll::requireGoing);
  }

  @Override
  public void close() {
    Closing.all(going);
  }
}
