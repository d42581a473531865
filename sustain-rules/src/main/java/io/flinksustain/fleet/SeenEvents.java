package io.flinksustain.fleet;

import io.flinksustain.classify.Severity;
import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Failures.Failure;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Topology;
import io.flinksustain.text.Figures;
import io.flinksustain.window.JobWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a job between two windows, whoever did it: other parallelism, another start,
 * failures, other settings.
 */
final class SeenEvents {
  private final JobWindow before;
  private final JobWindow now;
  private final List<Mark> marks = new ArrayList<>();

  private SeenEvents(JobWindow before, JobWindow now) {
    this.before = before;
    this.now = now;
  }

  static List<Mark> between(JobWindow before, JobWindow now) {
    return new SeenEvents(before, now).all();
  }

  private List<Mark> all() {
    JobFacts then = before.facts();
    JobFacts facts = now.facts();
    if (!before.job().jobId().equals(now.job().jobId())) {
      add(Severity.INFO, "deployed anew", "Flink's job id is " + now.job().jobId() + " now.");
    }
    if (then.topology() != null && facts.topology() != null) {
      started(then.topology(), facts.topology());
      rescaled(then.topology(), facts.topology());
    }
    if (then.checkpoint() != null && facts.checkpoint() != null) {
      checkpointing(then.checkpoint(), facts.checkpoint());
    }
    if (then.deployment() != null && facts.deployment() != null) {
      deployment(then.deployment(), facts.deployment());
    }
    failed();
    return marks;
  }

  private void started(Topology then, Topology topology) {
    boolean again = then.startedAt() > 0 && topology.startedAt() > then.startedAt();
    if (again && before.job().jobId().equals(now.job().jobId())) {
      marks.add(Mark.of(Mark.Kind.EVENT, topology.startedAt(), Severity.INFO, "runs again", ""));
    }
    if (!topology.runs() && !topology.state().equals(then.state())) {
      add(Severity.WARNING, topology.state(), "The job does not run.");
    }
  }

  private void rescaled(Topology then, Topology topology) {
    for (Topology.Vertex vertex : topology.vertices()) {
      then.vertex(vertex.id())
          .filter(old -> old.parallelism() != vertex.parallelism())
          .ifPresent(old -> rescaled(old, vertex));
    }
  }

  private void rescaled(Topology.Vertex old, Topology.Vertex vertex) {
    String title =
        "parallelism "
            + Turn.of(Integer.toString(old.parallelism()), Integer.toString(vertex.parallelism()));
    long at = now.end();
    marks.add(
        new Mark(Mark.Kind.EVENT, at, at, Severity.INFO, title, vertex.id(), vertex.name(), ""));
  }

  private void checkpointing(Checkpointing then, Checkpointing checkpointing) {
    changed(
        "checkpoint interval",
        Figures.time(then.intervalMs() / 1e3),
        Figures.time(checkpointing.intervalMs() / 1e3));
    changed(
        "checkpoint timeout",
        Figures.time(then.timeoutMs() / 1e3),
        Figures.time(checkpointing.timeoutMs() / 1e3));
  }

  private void deployment(Deployment then, Deployment deployment) {
    changed("task managers", then.taskManagers(), deployment.taskManagers());
    changed("slots of each", then.slotsPerTaskManager(), deployment.slotsPerTaskManager());
    changed("cores of each", then.cores(), deployment.cores());
    changed(
        "memory of each",
        Figures.bytes((double) then.processMemoryBytes()),
        Figures.bytes((double) deployment.processMemoryBytes()));
  }

  private void changed(String what, int then, int value) {
    changed(what, Integer.toString(then), Integer.toString(value));
  }

  private void changed(String what, String then, String value) {
    if (!then.equals(value)) {
      add(Severity.INFO, what + ' ' + Turn.of(then, value), "");
    }
  }

  /** Failures come with every window until Flink forgets them; each one counts once. */
  private void failed() {
    if (now.facts().exception() == null) {
      return;
    }
    for (Failure failure : now.facts().exception().entries()) {
      if (!isKnown(failure) && failure.at() >= before.start()) {
        marks.add(
            Mark.of(Mark.Kind.EVENT, failure.at(), Severity.WARNING, "failure", failure.message()));
      }
    }
  }

  private boolean isKnown(Failure failure) {
    return before.facts().exception() != null
        && before.facts().exception().entries().contains(failure);
  }

  private void add(Severity severity, String title, String text) {
    marks.add(Mark.of(Mark.Kind.EVENT, now.end(), severity, title, text));
  }
}
