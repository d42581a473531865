package io.flinksustain.window;

import java.util.ArrayList;
import java.util.List;

/** The subtasks of one vertex, in order of index. */
final class Vertex {
  private final String id;
  private final String group;
  private final List<Entity> subtasks = new ArrayList<>();

  /** A vertex without subtasks, whose counters are remembered under {@code group}. */
  Vertex(String id, String group) {
    this.id = id;
    this.group = group;
  }

  String id() {
    return id;
  }

  List<Entity> subtasks() {
    return subtasks;
  }

  /** The subtask of an index, made when there is none. */
  Entity subtask(int index) {
    int at = place(index);
    if (at == subtasks.size() || subtasks.get(at).subtask() != index) {
      subtasks.add(at, new Entity(group, index));
    }
    return subtasks.get(at);
  }

  /** Where an index is or belongs. */
  private int place(int index) {
    int low = 0;
    int high = subtasks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (subtasks.get(middle).subtask() < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
