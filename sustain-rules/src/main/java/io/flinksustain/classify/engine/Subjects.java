package io.flinksustain.classify.engine;

import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.Graph;
import io.flinksustain.classify.feature.Level;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.VertexWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What there is to evaluate a rule for. */
final class Subjects {
  /** A subtask stands out when its busy ratio is this many times the median. */
  private static final double STANDS_OUT = 2;

  private Subjects() {}

  /**
   * The subjects of a level in a window, and those remembered that the window does not mention: a
   * task manager may be late, and while the topology is unknown no vertex is gone.
   */
  static List<Subject> of(Level level, Scene scene, Set<String> remembered) {
    List<Subject> subjects = new ArrayList<>(present(level, scene));
    boolean mayBeGone = level == Level.VERTEX && scene.graph().known();
    if (!mayBeGone && level != Level.JOB) {
      remembered.stream()
          .filter(id -> subjects.stream().noneMatch(subject -> subject.id().equals(id)))
          .map(id -> new Subject(level.kind(), id, id, -1))
          .forEach(subjects::add);
    }
    return subjects;
  }

  private static List<Subject> present(Level level, Scene scene) {
    return switch (level) {
      case JOB -> List.of(Subject.JOB);
      case VERTEX -> scene.graph().ids().stream().map(id -> vertex(id, scene)).toList();
      case TASKMANAGER ->
          scene.window().taskManagers().stream()
              .map(tm -> new Subject(level.kind(), tm.taskManager(), tm.taskManager(), -1))
              .toList();
    };
  }

  private static Subject vertex(String id, Scene scene) {
    Graph graph = scene.graph();
    VertexWindow window = scene.vertex(id);
    boolean skewed = window != null && window.stats().get(Signal.BUSY, Statistic.SKEW) > STANDS_OUT;
    int subtask = skewed ? window.busiestSubtask() : -1;
    return new Subject(Level.VERTEX.kind(), id, graph.vertex(id).name(), subtask);
  }
}
