package io.flinksustain.classify.engine;

import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.feature.Level;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.TaskManagerWindow;
import io.flinksustain.window.VertexWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What there is in a window to evaluate rules for. */
final class Subjects {
  /** A subtask stands out when its busy ratio is this many times the median. */
  private static final double STANDS_OUT = 2;

  private final Scene scene;
  private final List<Features> job;
  private final List<Features> vertices = new ArrayList<>();
  private final List<Features> taskManagers = new ArrayList<>();

  Subjects(Observation seen) {
    scene = seen.scene();
    job = List.of(seen.job());
    for (String id : scene.graph().ids()) {
      vertices.add(features(Level.VERTEX, vertex(id)));
    }
    for (TaskManagerWindow window : scene.window().taskManagers()) {
      taskManagers.add(features(Level.TASKMANAGER, named(Level.TASKMANAGER, window.taskManager())));
    }
  }

  /**
   * The subjects of a level in the window, and those remembered that the window does not mention: a
   * task manager may be late, and while the topology is unknown no vertex is gone.
   */
  List<Features> of(Level level, Set<String> remembered) {
    List<Features> present =
        switch (level) {
          case JOB -> job;
          case VERTEX -> vertices;
          case TASKMANAGER -> taskManagers;
        };
    boolean mayBeGone = level == Level.VERTEX && scene.graph().known();
    return mayBeGone || level == Level.JOB || remembered.isEmpty()
        ? present
        : withAbsent(present, level, remembered);
  }

  private List<Features> withAbsent(List<Features> present, Level level, Set<String> remembered) {
    List<Features> all = new ArrayList<>(present);
    remembered.stream()
        .filter(id -> present.stream().noneMatch(f -> f.scene().subject().id().equals(id)))
        .map(id -> features(level, named(level, id)))
        .forEach(all::add);
    return all;
  }

  private Features features(Level level, Subject subject) {
    return new Features(scene.at(subject), level);
  }

  private static Subject named(Level level, String id) {
    return new Subject(level.kind(), id, id, -1);
  }

  private Subject vertex(String id) {
    VertexWindow window = scene.vertex(id);
    boolean skewed = window != null && window.stats().get(Signal.BUSY, Statistic.SKEW) > STANDS_OUT;
    int subtask = skewed ? window.busiestSubtask() : -1;
    return new Subject(Level.VERTEX.kind(), id, scene.graph().vertex(id).name(), subtask);
  }
}
