package io.flinksustain.classify.learn;

/**
 * How large a job is, and what it takes in before and after it is rescaled.
 *
 * @param vertices of the graph in the last window with a topology; 0 before it
 * @param subtasks of all of them
 * @param change of the subtasks against the window before; NaN when it had no graph, or another one
 * @param lately taken in at this size, records per second, recent windows counting more; NaN while
 *     that is not known
 * @param before taken in lately at the size before; NaN while that is not known
 */
public record Scale(int vertices, int subtasks, double change, double lately, double before) {
  /** Nothing seen yet. */
  public static final Scale UNKNOWN = new Scale(0, 0, Double.NaN, Double.NaN, Double.NaN);

  private static final double NEWEST = 0.3;

  /** Whether a graph of so many vertices and subtasks is of the same size. */
  boolean is(int itsVertices, int itsSubtasks) {
    return vertices == itsVertices && subtasks == itsSubtasks;
  }

  /** With the graph of one more window; no vertices mean that it is not known. */
  Scale with(int itsVertices, int itsSubtasks) {
    if (itsVertices == 0) {
      return new Scale(vertices, subtasks, Double.NaN, lately, before);
    }
    if (itsVertices != vertices) {
      return new Scale(itsVertices, itsSubtasks, Double.NaN, Double.NaN, Double.NaN);
    }
    return itsSubtasks == subtasks
        ? new Scale(vertices, subtasks, 0, lately, before)
        : new Scale(
            vertices,
            itsSubtasks,
            itsSubtasks - subtasks,
            Double.NaN,
            Double.isNaN(lately) ? before : lately);
  }

  /** With what the job took in at this size: 100 and then 200 records per second are 130. */
  Scale working(double input) {
    if (Double.isNaN(input)) {
      return this;
    }
    double next = Double.isNaN(lately) ? input : lately + NEWEST * (input - lately);
    return new Scale(vertices, subtasks, change, next, before);
  }

  /** How many times as much the job takes in as before it was rescaled; NaN while not known. */
  public double gain() {
    return lately / before;
  }
}
