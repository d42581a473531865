package io.flinksustain.report;

import java.util.Arrays;

/** Numbers entities in the order in which they come, without an object for each. */
final class EntityRows {
  private String[] vertices = new String[2];
  private int[] subtasks = new int[2];
  private int[] attempts = new int[2];
  private int size;
  private int last;

  /** Open addressing: the number of an entity plus one, 0 where none is; at most half full. */
  private int[] places = new int[4];

  /** The number of an entity, the next one when it is new. */
  int row(String vertex, int subtask, int attempt) {
    // Values mostly come by entity, or signal by signal over the same entities.
    if (is(last, vertex, subtask, attempt)) {
      return last;
    }
    int next = last + 1 < size ? last + 1 : 0;
    last = is(next, vertex, subtask, attempt) ? next : find(vertex, subtask, attempt);
    return last;
  }

  int size() {
    return size;
  }

  String[] vertices() {
    return Arrays.copyOf(vertices, size);
  }

  int[] subtasks() {
    return Arrays.copyOf(subtasks, size);
  }

  int[] attempts() {
    return Arrays.copyOf(attempts, size);
  }

  private boolean is(int row, String vertex, int subtask, int attempt) {
    return row < size
        && subtasks[row] == subtask
        && attempts[row] == attempt
        && vertices[row].equals(vertex);
  }

  private int find(String vertex, int subtask, int attempt) {
    int place = place(vertex, subtask, attempt);
    while (places[place] != 0) {
      if (is(places[place] - 1, vertex, subtask, attempt)) {
        return places[place] - 1;
      }
      place = (place + 1) & (places.length - 1);
    }
    add(vertex, subtask, attempt);
    places[place] = size;
    if (size == vertices.length) {
      grow();
    }
    return size - 1;
  }

  private void add(String vertex, int subtask, int attempt) {
    vertices[size] = vertex;
    subtasks[size] = subtask;
    attempts[size++] = attempt;
  }

  private void grow() {
    vertices = Arrays.copyOf(vertices, 2 * size);
    subtasks = Arrays.copyOf(subtasks, 2 * size);
    attempts = Arrays.copyOf(attempts, 2 * size);
    places = new int[4 * size];
    for (int row = 0; row < size; row++) {
      int place = place(vertices[row], subtasks[row], attempts[row]);
      while (places[place] != 0) {
        place = (place + 1) & (places.length - 1);
      }
      places[place] = row + 1;
    }
  }

  private int place(String vertex, int subtask, int attempt) {
    int hash = (vertex.hashCode() * 31 + subtask) * 31 + attempt;
    return (hash ^ hash >>> 15) & (places.length - 1);
  }
}
